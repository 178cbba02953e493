package care.cairn.app.decisions;

import care.cairn.app.ledger.Sight;
import care.cairn.app.web.form.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a decision.
 *
 * @param state the key of where it stands, such as {@code open} or {@code approved}
 * @param needed how many positions the quorum asks for
 * @param settled whether nothing that is still to come could change the outcome
 * @param keeps whether the viewer keeps this decision: its proposer or the programme
 * @param past whether it is looked at as it was, so that nothing can be done
 */
record DecisionPage(
        Head head,
        String state,
        String style,
        List<SectorRow> sectors,
        int given,
        int eligible,
        int needed,
        boolean quorum,
        boolean settled,
        List<Recusal> recusals,
        List<ObjectionCard> objections,
        List<Version> versions,
        List<Difference.Piece> changes,
        List<SetAside> setAside,
        List<Proposal.Evidence> evidence,
        List<PositionLine> positions,
        List<SeatPanel> yours,
        List<Closing.Because> because,
        List<DecisionPanel.Made> made,
        List<Sight.Link> sight,
        boolean keeps,
        boolean proposer,
        boolean programme,
        boolean past) {

    /** Whether positions are taken. */
    public boolean open() {
        return state.equals("open");
    }

    /** Whether it has ended. */
    public boolean ended() {
        return head.closedAt() != null;
    }

    public boolean approved() {
        return state.equals("approved") || state.equals("conditions");
    }

    public List<ObjectionCard> openObjections() {
        return objections.stream().filter(o -> o.settled() == null).toList();
    }

    public List<ObjectionCard> settledObjections() {
        return objections.stream().filter(o -> o.settled() != null).toList();
    }

    /** What was said against it or with a worry, for the outcome. */
    public List<PositionLine> dissent() {
        return positions.stream().filter(p -> p.current() && p.dissent()).toList();
    }

    public Version newest() {
        return versions.getLast();
    }

    /** Its head, as the table holds it, with names for ids. */
    record Head(
            UUID id,
            int number,
            @Nullable String question,
            @Nullable String whyNow,
            UUID body,
            String bodyName,
            String ruleWord,
            int quorumCount,
            List<String> sectorsAsked,
            @Nullable String proposer,
            @Nullable String proposerPartner,
            Instant opened,
            int version,
            Instant closes,
            @Nullable LocalDate ends,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            @Nullable String closedReason,
            @Nullable String statement,
            @Nullable String conditions,
            @Nullable LocalDate effective,
            @Nullable LocalDate review,
            @Nullable String followUp,
            @Nullable String noAction,
            @Nullable Instant statedAt) {}

    /**
     * One sector and its positions.
     *
     * @param quorum the key of what it lacks or has
     */
    record SectorRow(
            String sector,
            int seats,
            List<Share> bar,
            int agree,
            int concern,
            int aside,
            int against,
            int waiting,
            int silent,
            String quorum) {}

    record Recusal(String partner, String seat, String kind, @Nullable String what) {}

    /** An objection and its life so far. */
    record ObjectionCard(
            UUID id,
            @Nullable String person,
            String partner,
            String sector,
            @Nullable String reason,
            Instant at,
            @Nullable String finding,
            @Nullable String findingNote,
            @Nullable String testedBy,
            @Nullable String settled,
            @Nullable String settledReason,
            int settledVersion,
            @Nullable String settledBy,
            @Nullable Instant settledAt,
            boolean own,
            boolean recused) {}

    record Version(
            int version,
            @Nullable String text,
            @Nullable String reason,
            @Nullable String by,
            Instant at) {}

    record SetAside(@Nullable String text, @Nullable String reason) {}

    /**
     * A position that was given.
     *
     * @param current whether it is what the seat says now
     * @param waits whether it was given to an earlier version and is not confirmed
     */
    record PositionLine(
            String partner,
            String seat,
            @Nullable String person,
            String choice,
            @Nullable String reason,
            int givenTo,
            Instant at,
            boolean current,
            boolean waits,
            boolean voting,
            boolean dissent) {}

    /**
     * What the viewer may say for a seat.
     *
     * @param choice what the seat says now, or null
     * @param choices the keys that the rule offers
     */
    record SeatPanel(
            UUID seat,
            String partner,
            String title,
            boolean voting,
            boolean deputy,
            boolean recused,
            @Nullable String choice,
            @Nullable String reason,
            boolean waits,
            int givenTo,
            List<String> choices) {}
}
