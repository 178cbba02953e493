package care.cairn.app.decisions;

import care.cairn.app.decisions.amendment.Difference;
import care.cairn.app.decisions.list.DecisionRows;
import care.cairn.app.decisions.news.DecisionSaying;
import care.cairn.app.decisions.position.SeatReading;
import care.cairn.app.decisions.proceeding.VotingReading;
import care.cairn.app.decisions.review.Reviews;
import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a decision together from its state, its rows and the names of today. */
@Service
@Transactional(readOnly = true)
public class DecisionReading {
    /** So many positions stand on the page of the decision itself; a page of its own has all. */
    private static final int LINES = 60;

    private final DecisionStore store;
    private final DecisionRows rows;
    private final VotingReading voting;
    private final Reviews reviews;
    private final DecisionSaying saying;
    private final Names names;
    private final Sight sight;
    private final ObjectProvider<DecisionPanel> panels;

    DecisionReading(
            DecisionStore store,
            DecisionRows rows,
            VotingReading voting,
            Reviews reviews,
            DecisionSaying saying,
            Names names,
            Sight sight,
            ObjectProvider<DecisionPanel> panels) {
        this.store = store;
        this.rows = rows;
        this.voting = voting;
        this.reviews = reviews;
        this.saying = saying;
        this.names = names;
        this.sight = sight;
        this.panels = panels;
    }

    DecisionPage page(UUID id, Viewer viewer) {
        var it =
                store.load(id, DecisionStore.Hold.NONE)
                        .orElseThrow(() -> new MissingException("decisions.missing"));
        var history = store.history(id, 0, LINES);
        var people = names.people(people(it, history));
        var head = rows.head(id, names);
        var standing = it.standing(viewer.at());
        var quorum = standing.outcome().quorum();
        boolean covered = VotingReading.covered(it) || it.method().anonymous();
        var seats =
                new SeatReading(
                        it, covered, VotingReading.names(it, saying.say("decisions.erased")));
        var versions = rows.versions(id, names);
        var state = state(it, head, viewer);
        boolean programme = viewer.is(Role.PROGRAMME);
        boolean proposer = viewer.person() != null && viewer.person().equals(it.proposer());
        return new DecisionPage(
                head,
                state,
                style(state),
                seats.sectors(quorum),
                quorum.given(),
                quorum.eligible(),
                quorum.needed(),
                quorum.reached(),
                standing.settled(),
                seats.recusals(),
                objections(it, people, viewer),
                versions,
                changes(versions),
                rows.setAside(id),
                rows.evidence(id),
                seats.dissent(),
                seats.positions(history, people, voting.answers(it)),
                seats.yours(viewer),
                voting.voting(it, standing, seats, viewer),
                rows.because(id),
                panels.stream().flatMap(p -> p.madeFrom(id, viewer).stream()).toList(),
                sight.of(Decision.subject(id)),
                reviews.lines(id),
                store.given(id),
                viewer.signedIn() && (programme || proposer),
                viewer.person() != null && it.roll().sits(viewer.person()),
                it.closing() != null && it.closing().approved(),
                proposer,
                programme,
                viewer.past());
    }

    /** One part of all positions that were ever given, newest first. */
    List<DecisionPage.PositionLine> positions(UUID id, long offset, int size) {
        var it =
                store.load(id, DecisionStore.Hold.NONE)
                        .orElseThrow(() -> new MissingException("decisions.missing"));
        var history = store.history(id, offset, size);
        var covered = VotingReading.covered(it) || it.method().anonymous();
        return new SeatReading(it, covered, VotingReading.names(it, saying.say("decisions.erased")))
                .positions(history, names.people(people(it, history)), voting.answers(it));
    }

    private static Set<UUID> people(Decision it, List<Position> history) {
        Set<UUID> ids = new HashSet<>();
        history.forEach(p -> ids.add(Objects.requireNonNullElse(p.by(), it.id())));
        for (var o : it.objections().values()) {
            ids.add(Objects.requireNonNullElse(o.by(), it.id()));
            var test = o.test();
            var settlement = o.settlement();
            if (test != null && test.by() != null) {
                ids.add(test.by());
            }
            if (settlement != null && settlement.by() != null) {
                ids.add(settlement.by());
            }
        }
        return ids;
    }

    private static String state(Decision it, DecisionPage.Head head, Viewer viewer) {
        var closing = it.closing();
        if (closing == null) {
            return it.open(viewer.at()) ? "open" : "held";
        }
        if (!closing.approved()) {
            return closing.outcome();
        }
        var now = head.life().state(viewer.today());
        boolean conditions = head.conditions() != null && !head.conditions().isEmpty();
        return !now.isEmpty() ? now : conditions ? "conditions" : closing.outcome();
    }

    public static String style(String state) {
        return switch (state) {
            case "open" -> "open";
            case "held", "expired", "unratified" -> "late";
            case "approved", "conditions" -> "better";
            case "rejected" -> "worse";
            default -> "";
        };
    }

    private static List<DecisionPage.ObjectionCard> objections(
            Decision it, Map<UUID, String> people, Viewer viewer) {
        return it.objections().values().stream()
                .map(o -> {
                    var seat = Objects.requireNonNull(it.roll().seats().get(o.seat()));
                    var test = o.test();
                    var end = o.settlement();
                    return new DecisionPage.ObjectionCard(
                            o.id(),
                            name(people, o.by()),
                            seat.partnerName(),
                            seat.sector(),
                            o.reason().text(),
                            o.at(),
                            test == null ? null : test.finding(),
                            test == null ? null : test.note().text(),
                            test == null ? null : name(people, test.by()),
                            end == null ? null : end.way(),
                            end == null ? null : end.reason().text(),
                            end == null ? 0 : end.version(),
                            end == null ? null : name(people, end.by()),
                            end == null ? null : end.at(),
                            viewer.person() != null && seat.heldBy(viewer.person()),
                            it.roll().recused(o.seat()));
                })
                .toList();
    }

    private static @Nullable String name(Map<UUID, String> people, @Nullable UUID person) {
        return person == null ? null : people.get(person);
    }

    private static List<Difference.Piece> changes(List<DecisionPage.Version> versions) {
        if (versions.size() < 2) {
            return List.of();
        }
        var before = versions.get(versions.size() - 2).text();
        var after = versions.getLast().text();
        return before == null || after == null ? List.of() : Difference.between(before, after);
    }
}
