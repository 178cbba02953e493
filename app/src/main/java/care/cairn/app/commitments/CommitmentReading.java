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
import care.cairn.app.web.words.Wording;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
    private final Evidence evidence;
    private final Wording words;

    CommitmentReading(
            CommitmentRows rows,
            Commitments commitments,
            Decisions decisions,
            Seats seats,
            Partners partners,
            People people,
            Names names,
            Sight sight,
            Evidence evidence,
            Wording words) {
        this.rows = rows;
        this.commitments = commitments;
        this.decisions = decisions;
        this.seats = seats;
        this.partners = partners;
        this.people = people;
        this.names = names;
        this.sight = sight;
        this.evidence = evidence;
        this.words = words;
    }

    /** A row with where it stands that day. */
    record Listed(
            CommitmentRow row,
            String state,
            String style,
            @Nullable LocalDate due,
            String person,
            boolean orphaned,
            boolean living,
            String signal) {
        public String signalStyle() {
            return Evidence.style(signal);
        }
    }

    /** Rows that belong together, under what they have in common. */
    record Group(String name, List<Listed> rows) {}

    /** The rows in groups, in the order of the names of what they have in common. */
    List<Group> grouped(List<Listed> rows, String by) {
        if (!CommitmentFilter.GROUPS.contains(by)) {
            return List.of(new Group("", rows));
        }
        return rows.stream()
                .collect(
                        Collectors.groupingBy(it -> key(it, by), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(it -> new Group(name(it.getFirst(), by), it))
                .toList();
    }

    private static String key(Listed it, String by) {
        return switch (by) {
            case "partner" -> it.row().partnerName();
            case "forum" -> it.row().forumName();
            case "measure" -> Objects.requireNonNullElse(it.row().measureName(), "\uFFFF");
            case "due" -> it.due() == null ? "\uFFFF" : it.due().toString().substring(0, 7);
            default -> CommitmentRow.order(it.state()) + it.state();
        };
    }

    private String name(Listed it, String by) {
        return switch (by) {
            case "partner" -> it.row().partnerName();
            case "forum" -> it.row().forumName();
            case "measure" ->
                    Objects.requireNonNullElse(
                            it.row().measureName(), words.say("commitments.no-measure"));
            case "due" ->
                    it.due() == null
                            ? words.say("commitments.no-account-due")
                            : words.month(it.due());
            default -> words.say("commitments.state." + it.state());
        };
    }

    List<Listed> list(CommitmentFilter filter, Viewer viewer) {
        var found = rows.list(filter, viewer.signedIn());
        var seen = evidence.on(viewer.today());
        Map<UUID, Boolean> forums = new HashMap<>();
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
                            row.ended() == null && !here.contains(row.person()),
                            row.ended() != null
                                    || forums.computeIfAbsent(
                                            row.forum(), it -> living(it, viewer.today())),
                            signal(row, seen));
                })
                .filter(it -> shown(it, filter.state()))
                .sorted(order(filter.sort()))
                .toList();
    }

    /** Whether somebody sits on a forum with a vote, so that it can ask and judge. */
    private boolean living(UUID forum, LocalDate day) {
        return seats.of(forum, day).stream().anyMatch(s -> s.voting() && s.holder() != null);
    }

    /** What the measure says, while it binds or once it was met. */
    private static String signal(CommitmentRow row, Evidence.Seen seen) {
        boolean told = row.bound() && (row.ended() == null || Commitment.MET.equals(row.ended()));
        return told ? seen.of(row.measure(), row.direction(), row.starts()) : "";
    }

    private static boolean shown(Listed it, String state) {
        return switch (state) {
            case "" -> true;
            case "open" -> it.row().ended() == null;
            case "orphaned" -> it.orphaned();
            case "forumless" -> !it.living();
            case "done-no-signal" ->
                    Commitment.MET.equals(it.state()) && it.signal().equals(Evidence.NONE);
            case "signal-against" -> it.signal().equals(Evidence.AGAINST);
            case "declined-open" -> Commitment.DECLINED.equals(it.state()) && !it.row().settled();
            case "questions" -> it.row().unanswered() > 0 && it.row().ended() == null;
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
            case "measure" ->
                    Comparator.<Listed, String>comparing(it ->
                                    Objects.requireNonNullElse(it.row().measureName(), "\uFFFF"))
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
                commitments
                        .find(id)
                        .filter(c ->
                                viewer.signedIn() || c.terms().publicity().equals(Terms.PUBLIC))
                        .orElseThrow(() -> new MissingException("commitments.missing"));
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
        add(ids, ending.settledBy());
        accounts.forEach(a -> add(ids, a.by(), a.judgedBy(), a.stepTakenBy()));
        questions.forEach(q -> add(ids, q.by()));
        ids.addAll(rows.judges(id));
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
                it.end() == null && commitments.orphaned(it.terms(), day),
                signal(it, day),
                ending.settledAt() == null ? null : rows.replacement(id),
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

    private String signal(Commitment it, LocalDate day) {
        var goal = it.terms().goal();
        boolean told = it.bound() != null && (it.end() == null || Commitment.MET.equals(it.end()));
        return goal == null || !told
                ? ""
                : evidence.on(day).of(goal.measure(), goal.direction(), it.terms().start());
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
                        null,
                        null,
                        terms.publicity(),
                        it.settled(),
                        0,
                        null)
                .state(viewer.today(), viewer.zone());
    }

    @Override
    public List<Made> madeFrom(UUID decision, Viewer viewer) {
        var found =
                rows.from(decision).stream()
                        .filter(it -> viewer.signedIn() || it.publicity().equals(Terms.PUBLIC))
                        .toList();
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

    /** How many judgements this person has said something to, by commitment. */
    Map<UUID, Integer> said(UUID person) {
        return rows.said(person);
    }

    /** The steps that the viewer's partner is to take. */
    List<CommitmentPage.StepDue> steps(Viewer viewer) {
        var partner = viewer.partner();
        return partner == null ? List.of() : rows.steps(partner);
    }

    /** The judgements that were proposed of an account, the newest first. */
    List<CommitmentPage.JudgingCard> judgings(UUID commitment, int account) {
        return rows.judgings(commitment, account);
    }

    /** What waits for a body to say what becomes of it: orphaned, declined, or its time over. */
    List<Listed> unsettled(Viewer viewer, List<UUID> forums) {
        var found = rows.unsettled(viewer.is(Role.PROGRAMME), forums);
        var here = here(found, viewer.today());
        return found.stream()
                .map(row -> {
                    var state = row.state(viewer.today(), viewer.zone());
                    return new Listed(
                            row,
                            state,
                            CommitmentRow.style(state),
                            null,
                            "",
                            row.ended() == null && !here.contains(row.person()),
                            true,
                            "");
                })
                .toList();
    }

    List<UUID> forums(UUID person, LocalDate day) {
        return seats.heldBy(person, day).stream()
                .filter(Seat::voting)
                .map(Seat::body)
                .distinct()
                .toList();
    }

    String partnerName(UUID partner) {
        return partners.find(partner).map(it -> it.name()).orElse("");
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
