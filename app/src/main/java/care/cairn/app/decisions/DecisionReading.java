package care.cairn.app.decisions;

import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.partnership.Sector;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Share;
import java.time.Instant;
import java.util.ArrayList;
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
class DecisionReading {
    private final DecisionStore store;
    private final DecisionRows rows;
    private final Names names;
    private final Sight sight;
    private final ObjectProvider<DecisionPanel> panels;

    DecisionReading(
            DecisionStore store,
            DecisionRows rows,
            Names names,
            Sight sight,
            ObjectProvider<DecisionPanel> panels) {
        this.store = store;
        this.rows = rows;
        this.names = names;
        this.sight = sight;
        this.panels = panels;
    }

    DecisionPage page(UUID id, Viewer viewer) {
        var it =
                store.load(id, DecisionStore.Hold.NONE)
                        .orElseThrow(() -> new MissingException("decisions.missing"));
        var history = store.history(id);
        var people = names.people(people(it, history));
        var head = rows.head(id, names);
        var standing = it.standing();
        var versions = rows.versions(id, names);
        var state = state(it, head, viewer.at());
        boolean programme = viewer.is(Role.PROGRAMME);
        boolean proposer = viewer.person() != null && viewer.person().equals(it.proposer());
        return new DecisionPage(
                head,
                state,
                style(state),
                sectors(it),
                standing.outcome().quorum().given(),
                standing.outcome().quorum().eligible(),
                standing.outcome().quorum().needed(),
                standing.outcome().quorum().reached(),
                standing.settled(),
                recusals(it),
                objections(it, people, viewer),
                versions,
                changes(versions),
                rows.setAside(id),
                rows.evidence(id),
                positions(it, history, people),
                yours(it, viewer),
                rows.because(id),
                panels.stream().flatMap(p -> p.madeFrom(id, viewer).stream()).toList(),
                sight.of(Decision.subject(id)),
                viewer.signedIn() && (programme || proposer),
                proposer,
                programme,
                viewer.past());
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

    static String state(Decision it, DecisionPage.Head head, Instant at) {
        var closing = it.closing();
        if (closing == null) {
            return it.open(at) ? "open" : "held";
        }
        boolean conditions = head.conditions() != null && !head.conditions().isEmpty();
        return closing.approved() && conditions ? "conditions" : closing.outcome();
    }

    static String style(String state) {
        return switch (state) {
            case "open" -> "open";
            case "held" -> "late";
            case "approved", "conditions" -> "better";
            case "rejected" -> "worse";
            default -> "";
        };
    }

    private static List<DecisionPage.SectorRow> sectors(Decision it) {
        var quorum = it.standing().outcome().quorum();
        List<DecisionPage.SectorRow> all = new ArrayList<>();
        for (Sector sector : Sector.ALL) {
            var standing = quorum.sectors().get(sector.key());
            var seats =
                    it.roll().values().stream()
                            .filter(s -> s.voting() && s.sector().equals(sector.key()))
                            .filter(s -> !it.interests().containsKey(s.seat()))
                            .toList();
            if (standing == null || (seats.isEmpty() && standing.needed() == 0)) {
                continue;
            }
            var key =
                    !standing.reachable()
                            ? "unreachable"
                            : standing.needed() == 0
                                    ? "none"
                                    : standing.reached()
                                            ? "met"
                                            : standing.given() == 0 ? "nobody" : "some";
            all.add(row(it, sector.key(), seats, key));
        }
        return all;
    }

    private static DecisionPage.SectorRow row(
            Decision it, String sector, List<RollSeat> seats, String quorum) {
        int agree = 0;
        int concern = 0;
        int aside = 0;
        int against = 0;
        int waiting = 0;
        for (RollSeat seat : seats) {
            var position = it.positions().get(seat.seat());
            if (position == null) {
                continue;
            }
            if (position.version() != it.version()) {
                waiting++;
                continue;
            }
            switch (position.choice()) {
                case "no-objection" -> agree++;
                case "concern" -> concern++;
                case "stand-aside" -> aside++;
                default -> against++;
            }
        }
        double whole = Math.max(1, seats.size()) / 100.0;
        List<Share> bar = new ArrayList<>();
        bar.add(new Share("agree", (agree + concern) / whole));
        bar.add(new Share("abstain", aside / whole));
        bar.add(new Share("disagree", against / whole));
        bar.add(new Share("common", waiting / whole));
        int silent = seats.size() - agree - concern - aside - against - waiting;
        return new DecisionPage.SectorRow(
                sector,
                seats.size(),
                bar.stream().filter(share -> share.percent() > 0).toList(),
                agree,
                concern,
                aside,
                against,
                waiting,
                silent,
                quorum);
    }

    private static List<DecisionPage.Recusal> recusals(Decision it) {
        return it.interests().values().stream()
                .map(i -> {
                    var seat = Objects.requireNonNull(it.roll().get(i.seat()));
                    return new DecisionPage.Recusal(
                            seat.partnerName(), seat.title(), i.kind(), i.what().text());
                })
                .toList();
    }

    private static List<DecisionPage.ObjectionCard> objections(
            Decision it, Map<UUID, String> people, Viewer viewer) {
        return it.objections().values().stream()
                .map(o -> {
                    var seat = Objects.requireNonNull(it.roll().get(o.seat()));
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
                            it.interests().containsKey(o.seat()));
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

    private static List<DecisionPage.PositionLine> positions(
            Decision it, List<Position> history, Map<UUID, String> people) {
        return history.reversed().stream()
                .map(p -> {
                    var seat = Objects.requireNonNull(it.roll().get(p.seat()));
                    var now = it.positions().get(p.seat());
                    boolean current = now != null && now.n() == p.n();
                    return new DecisionPage.PositionLine(
                            seat.partnerName(),
                            seat.title(),
                            name(people, p.by()),
                            p.choice(),
                            p.reason().text(),
                            p.givenTo(),
                            p.at(),
                            current,
                            current && p.version() != it.version(),
                            seat.voting(),
                            !p.choice().equals("no-objection"));
                })
                .toList();
    }

    private static List<DecisionPage.SeatPanel> yours(Decision it, Viewer viewer) {
        var person = viewer.person();
        if (person == null) {
            return List.of();
        }
        return it.roll().values().stream()
                .filter(seat -> seat.heldBy(person))
                .map(seat -> {
                    var now = it.positions().get(seat.seat());
                    boolean blocked = !seat.voting();
                    return new DecisionPage.SeatPanel(
                            seat.seat(),
                            seat.partnerName(),
                            seat.title(),
                            seat.voting(),
                            !person.equals(seat.holder()),
                            it.interests().containsKey(seat.seat()),
                            now == null ? null : now.choice(),
                            now == null ? null : now.reason().text(),
                            now != null && now.version() != it.version(),
                            now == null ? 0 : now.givenTo(),
                            it.rule().value().choices().stream()
                                    .map(c -> c.key())
                                    .filter(c -> !blocked || !Standing.blocks(it.rule().value(), c))
                                    .toList());
                })
                .toList();
    }
}
