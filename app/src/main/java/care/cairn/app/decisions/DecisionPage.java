package care.cairn.app.decisions;

import care.cairn.app.decisions.amendment.Difference;
import care.cairn.app.decisions.ballot.BallotForm;
import care.cairn.app.decisions.ballot.Results;
import care.cairn.app.decisions.ballot.Stakes;
import care.cairn.app.decisions.review.Life;
import care.cairn.app.ledger.Sight;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a decision.
 *
 * @param state the key of where it stands, such as {@code open} or {@code approved}
 * @param needed how many positions the quorum asks for
 * @param settled whether nothing that is still to come could change the outcome
 * @param keeps whether the viewer keeps this decision: its proposer or the programme
 * @param dissent how many positions stand against it or with a worry
 * @param said how many positions were ever given
 * @param sits whether the viewer has a seat in it
 * @param approved whether it was approved, whatever became of it since
 * @param past whether it is looked at as it was, so that nothing can be done
 */
public record DecisionPage(
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
        int dissent,
        List<PositionLine> positions,
        List<SeatPanel> yours,
        Voting voting,
        List<Closing.Because> because,
        List<DecisionPanel.Made> made,
        List<Sight.Link> sight,
        List<ReviewLine> reviews,
        long said,
        boolean keeps,
        boolean sits,
        boolean approved,
        boolean proposer,
        boolean programme,
        boolean past) {

    /** Whether positions are taken. */
    public boolean open() {
        return state.equals("open");
    }

    /** Whether the viewer answers advice: who keeps it, or who decides. */
    public boolean mayAdvise() {
        return keeps || yours.stream().anyMatch(s -> voting.deciders().contains(s.seat()));
    }

    /** Whether it has ended. */
    public boolean ended() {
        return head.closedAt() != null;
    }

    /** Whether the viewer may ask what becomes of it. */
    public boolean mayReview() {
        return approved && !past && (keeps || sits) && head.life().over().isEmpty();
    }

    public List<ObjectionCard> openObjections() {
        return objections.stream().filter(o -> o.settled() == null).toList();
    }

    public List<ObjectionCard> settledObjections() {
        return objections.stream().filter(o -> o.settled() != null).toList();
    }

    /** Whether more was said than stands on this page. */
    public boolean more() {
        return said > positions.size() && !positions.isEmpty();
    }

    public Version newest() {
        return versions.getLast();
    }

    /** Its head, as the table holds it, with names for ids. */
    public record Head(
            UUID id,
            int number,
            @Nullable String question,
            @Nullable String whyNow,
            UUID body,
            String bodyName,
            String ruleKey,
            String ruleWord,
            Map<String, String> settings,
            Stakes stakes,
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
            @Nullable Instant statedAt,
            Life life,
            @Nullable UUID overBy,
            @Nullable UUID about,
            @Nullable String aboutWay) {}

    /**
     * A proposal about this decision.
     *
     * @param at when it passed, or null while it is open
     */
    public record ReviewLine(
            UUID id,
            int number,
            @Nullable String question,
            String way,
            @Nullable LocalDate until,
            @Nullable Instant at) {}

    /**
     * How it is voted and how that stands.
     *
     * @param form the shape of its ballots, such as {@code pick}
     * @param hears whether objections have a life of their own
     * @param covered whether what was said is not shown yet
     * @param masked whether it is not shown because too few answered without a name
     * @param results the count, or null where it is covered or masked
     * @param names of options and of seats, by key
     * @param deciders the seats that decide after advice
     * @param participants who put a ballot into the urn
     * @param papers what lay in the urn, where that is shown
     * @param proxies the seats for which the viewer may enter a position
     * @param casting the seat for which the viewer may settle even votes, or null
     * @param cast what the chair said to even votes, or null
     * @param lot the names in the order of the lot, if one was drawn
     */
    public record Voting(
            String form,
            boolean hears,
            boolean hidden,
            boolean anonymous,
            boolean covered,
            boolean masked,
            @Nullable Results results,
            Map<String, String> names,
            List<RoleLine> roles,
            List<UUID> deciders,
            List<ConditionLine> conditions,
            List<String> participants,
            List<PaperLine> papers,
            List<Option> proxies,
            BallotForm proxyBallot,
            @Nullable UUID casting,
            @Nullable String cast,
            @Nullable String castReason,
            List<String> lot,
            List<OptionLine> options) {}

    /** Who holds a role of the rule. */
    public record RoleLine(String role, List<String> seats) {}

    /**
     * A condition of the rule.
     *
     * @param note how it is met; null where it is not met or its words are erased
     */
    public record ConditionLine(
            String key,
            boolean met,
            boolean byClock,
            @Nullable String note,
            @Nullable LocalDate day) {}

    public record PaperLine(UUID paper, String choice, String marks) {}

    public record OptionLine(
            String key, @Nullable String name, @Nullable String about, boolean won) {}

    /**
     * One sector and its positions.
     *
     * @param quorum the key of what it lacks or has
     */
    public record SectorRow(
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

    public record Recusal(String partner, String seat, String kind, @Nullable String what) {}

    /** An objection and its life so far. */
    public record ObjectionCard(
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

    public record Version(
            int version,
            @Nullable String text,
            @Nullable String reason,
            @Nullable String by,
            Instant at) {}

    public record SetAside(@Nullable String text, @Nullable String reason) {}

    /**
     * A position that was given.
     *
     * @param current whether it is what the seat says now
     * @param kind the style of its tag
     * @param marks what it says of the options, in words
     * @param waits whether it was given to an earlier version, or by another, and is not confirmed
     * @param proxy whether somebody else entered it
     * @param answer to its advice, or null
     */
    public record PositionLine(
            String partner,
            String seat,
            @Nullable String person,
            UUID seatId,
            String choice,
            String kind,
            String marks,
            @Nullable String reason,
            int givenTo,
            Instant at,
            boolean current,
            boolean waits,
            boolean voting,
            boolean dissent,
            boolean proxy,
            @Nullable String answer) {}

    /**
     * What the viewer may say for a seat.
     *
     * @param choice what the seat says now, or null
     * @param marks what the seat says of the options now, in words
     * @param inUrn whether its ballot lies in the urn
     */
    public record SeatPanel(
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
            boolean proxy,
            String marks,
            boolean inUrn,
            BallotForm ballot) {}
}
