package care.cairn.app.commitments;

import care.cairn.app.decisions.DecisionPanel;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.app.partnership.Seat;
import care.cairn.app.partnership.Seats;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of commitments together, as of the viewer's day. */
@Service
@Transactional(readOnly = true)
class CommitmentReading implements DecisionPanel {
    private final CommitmentRows rows;
    private final Commitments commitments;
    private final Decisions decisions;
    private final Seats seats;
    private final Partners partners;
    private final People people;
    private final Names names;
    private final Sight sight;

    CommitmentReading(
            CommitmentRows rows,
            Commitments commitments,
            Decisions decisions,
            Seats seats,
            Partners partners,
            People people,
            Names names,
            Sight sight) {
        this.rows = rows;
        this.commitments = commitments;
        this.decisions = decisions;
        this.seats = seats;
        this.partners = partners;
        this.people = people;
        this.names = names;
        this.sight = sight;
    }

    /** A row with where it stands that day. */
    record Listed(
            CommitmentRow row,
            String state,
            String style,
            @Nullable LocalDate due,
            String person,
            boolean orphaned) {}

    List<Listed> list(CommitmentFilter filter, Viewer viewer) {
        var found = rows.list(filter);
        var here = here(found, viewer.today());
        var who = names.people(found.stream().map(CommitmentRow::person).toList());
        return found.stream()
                .map(row -> {
                    var state = row.state(viewer.today(), viewer.zone());
                    return new Listed(
                            row,
                            state,
                            CommitmentRow.style(state),
                            row.due(viewer.zone()).orElse(null),
                            who.getOrDefault(row.person(), ""),
                            row.ended() == null && !here.contains(row.person()));
                })
                .filter(it -> shown(it, filter.state()))
                .sorted(order(filter.sort()))
                .toList();
    }

    private static boolean shown(Listed it, String state) {
        return switch (state) {
            case "" -> true;
            case "open" -> it.row().ended() == null;
            case "orphaned" -> it.orphaned();
            case "to-judge" -> it.row().unjudged() > 0 && it.row().ended() == null;
            default -> it.state().equals(state);
        };
    }

    private static Comparator<Listed> order(String sort) {
        Comparator<Listed> number = Comparator.comparingInt(it -> it.row().number());
        return switch (sort) {
            case "number" -> number;
            case "partner" ->
                    Comparator.<Listed, String>comparing(it -> it.row().partnerName())
                            .thenComparing(number);
            case "forum" ->
                    Comparator.<Listed, String>comparing(it -> it.row().forumName())
                            .thenComparing(number);
            default ->
                    Comparator.<Listed>comparingInt(it -> CommitmentRow.order(it.state()))
                            .thenComparing(
                                    it -> Objects.requireNonNullElse(it.due(), LocalDate.MAX))
                            .thenComparing(number);
        };
    }

    /** Who of those that answer is here on a day, and for the partner that answers. */
    private Set<UUID> here(List<CommitmentRow> found, LocalDate day) {
        var known =
                partners.on(day).stream().map(partner -> partner.id()).collect(Collectors.toSet());
        return people.find(found.stream().map(CommitmentRow::person).distinct().toList()).stream()
                .filter(person -> person.on(day) && known.contains(person.partner()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    CommitmentPage page(UUID id, Viewer viewer) {
        var it =
                commitments.find(id).orElseThrow(() -> new MissingException("commitments.missing"));
        var day = viewer.today();
        var accounts = rows.accounts(id);
        var questions = rows.questions(id);
        var texts = rows.texts(id);
        var handOvers = rows.handOvers(id);
        var ending = rows.ending(id);
        Set<UUID> ids = new HashSet<>();
        add(ids, it.holder());
        add(ids, it.proposer());
        add(ids, ending.by());
        accounts.forEach(a -> add(ids, a.by(), a.judgedBy()));
        questions.forEach(q -> add(ids, q.by()));
        texts.forEach(t -> add(ids, t.by(), t.acceptedBy()));
        handOvers.forEach(h -> add(ids, h.from(), h.person()));
        var forumSeats = seats.of(it.terms().forum(), day);
        boolean living = forumSeats.stream().anyMatch(s -> s.voting() && s.holder() != null);
        var decision = it.decision() == null ? null : decisions.summary(it.decision());
        var me = viewer.person();
        boolean holder = it.holder().equals(me);
        boolean sits = me != null && forumSeats.stream().anyMatch(s -> s.voting() && s.heldBy(me));
        boolean programme = viewer.is(Role.PROGRAMME);
        var state = state(it, viewer);
        return new CommitmentPage(
                it,
                state,
                CommitmentRow.style(state),
                it.due(viewer.zone()).orElse(null),
                it.terms().essentials(living),
                living,
                !it.binds() ? false : orphaned(it, day),
                decision == null ? null : decision.title(),
                decision != null && decision.outcome() == null,
                accounts,
                questions,
                texts,
                handOvers,
                ending,
                sight.of(Commitment.subject(id)),
                holder,
                it.passing() != null && it.passing().person().equals(me),
                sits && !holder,
                !holder && (sits || programme || (me != null && me.equals(it.proposer()))),
                programme,
                viewer.past(),
                names.people(ids));
    }

    private static void add(Set<UUID> ids, @Nullable UUID... people) {
        for (UUID person : people) {
            if (person != null) {
                ids.add(person);
            }
        }
    }

    private boolean orphaned(Commitment it, LocalDate day) {
        return people.find(it.holder())
                        .filter(p -> p.on(day) && p.partner().equals(it.terms().partner()))
                        .isEmpty()
                || partners.find(it.terms().partner()).filter(p -> p.on(day)).isEmpty();
    }

    private static String state(Commitment it, Viewer viewer) {
        var terms = it.terms();
        return new CommitmentRow(
                        it.id(),
                        it.number(),
                        it.decision(),
                        null,
                        terms.partner(),
                        terms.partnerName(),
                        terms.person(),
                        null,
                        terms.forum(),
                        terms.forumName(),
                        null,
                        null,
                        terms.rhythm(),
                        terms.start(),
                        terms.end(),
                        it.bound() != null,
                        it.waitsFor(),
                        it.since(),
                        it.end(),
                        it.accounts().size(),
                        0,
                        null,
                        null)
                .state(viewer.today(), viewer.zone());
    }

    @Override
    public List<Made> madeFrom(UUID decision, Viewer viewer) {
        var found = rows.from(decision);
        var who = names.people(found.stream().map(CommitmentRow::person).toList());
        return found.stream()
                .map(row -> {
                    var it = commitments.find(row.id()).orElseThrow();
                    var state = row.state(viewer.today(), viewer.zone());
                    return new Made(
                            "/commitments/" + row.id(),
                            Objects.requireNonNullElse(row.what(), ""),
                            who.getOrDefault(row.person(), "–") + ", " + row.partnerName(),
                            row.forumName(),
                            it.terms().standard().orEmpty(),
                            it.terms().ifNotMet().orEmpty(),
                            "commitments.state." + state,
                            CommitmentRow.style(state));
                })
                .toList();
    }

    /** What concerns the viewer, with the forums in which the viewer has a vote. */
    List<CommitmentRow> concerning(Viewer viewer) {
        var me = viewer.person();
        return me == null ? List.of() : rows.concerning(me, forums(me, viewer.today()));
    }

    List<UUID> forums(UUID person, LocalDate day) {
        return seats.heldBy(person, day).stream()
                .filter(Seat::voting)
                .map(Seat::body)
                .distinct()
                .toList();
    }

    /** People who are here that day, by name, with the partner they speak for. */
    Map<UUID, Person> peopleHere(LocalDate day) {
        return people.all().stream()
                .filter(person -> person.on(day))
                .collect(
                        Collectors.toMap(
                                Person::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
