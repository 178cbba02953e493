package care.cairn.app.decisions.proceeding;

import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.DecisionPage;
import care.cairn.app.decisions.ballot.BallotForm;
import care.cairn.app.decisions.ballot.Marks;
import care.cairn.app.decisions.ballot.Results;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.decisions.ballot.Standing;
import care.cairn.app.decisions.ballot.Urn;
import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.decisions.position.SeatReading;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.core.tally.poll.Verdict;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the page says of how a decision is voted and how that stands. */
@Repository
public class VotingReading {
    private final JdbcClient jdbc;

    VotingReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether what seats say is not shown at that moment. */
    public static boolean covered(Decision it) {
        return it.method().hidden() && it.closing() == null;
    }

    /** Whether so few answered without a name that what they said is not shown. */
    static boolean masked(Decision it) {
        return it.method().anonymous() && it.course().participants().size() < Urn.SHOWN_FROM;
    }

    /** Options by key and seats by id, as they are called. */
    public static Map<String, String> names(Decision it, String erased) {
        Map<String, String> names = new HashMap<>();
        it.method()
                .options()
                .forEach(o ->
                        names.put(o.key(), Objects.requireNonNullElse(o.name().text(), erased)));
        it.roll().seats().forEach((id, seat) -> names.put(id.toString(), called(seat)));
        return names;
    }

    private static String called(RollSeat seat) {
        return seat.title().isEmpty()
                ? seat.partnerName()
                : seat.partnerName() + ", " + seat.title();
    }

    public DecisionPage.Voting voting(
            Decision it, Standing standing, SeatReading seats, Viewer viewer) {
        boolean covered = covered(it);
        boolean masked = masked(it);
        boolean ended = it.closing() != null;
        var names = seats.names();
        var outcome = standing.outcome();
        var open = it.open(viewer.at());
        return new DecisionPage.Voting(
                BallotForm.word(it.rule().value().form()),
                it.rule().value().hearsObjections(),
                it.method().hidden(),
                it.method().anonymous(),
                covered,
                masked,
                covered || masked ? null : Results.of(it.rule(), outcome, names),
                names,
                roles(it, names),
                it.method().role("decider"),
                conditions(it, viewer),
                it.course().participants().stream()
                        .map(seat -> Objects.requireNonNull(names.get(seat.toString())))
                        .sorted()
                        .toList(),
                ended && !masked ? papers(it, names) : List.of(),
                open && viewer.is(Role.PROGRAMME) && !viewer.past() && !it.method().anonymous()
                        ? seats.silent(viewer)
                        : List.of(),
                seats.ballot(),
                casting(it, standing, viewer),
                it.course().castingVote(),
                castReason(it),
                it.course().lot().stream()
                        .map(key -> Objects.requireNonNull(names.get(key)))
                        .toList(),
                it.method().options().stream()
                        .map(o ->
                                new DecisionPage.OptionLine(
                                        o.key(),
                                        o.name().text(),
                                        o.about().text(),
                                        ended && outcome.winners().contains(o.key())))
                        .toList());
    }

    private static List<DecisionPage.RoleLine> roles(Decision it, Map<String, String> names) {
        List<DecisionPage.RoleLine> lines = new ArrayList<>();
        it.method()
                .roles()
                .forEach((role, seats) ->
                        lines.add(
                                new DecisionPage.RoleLine(
                                        role,
                                        seats.stream()
                                                .map(s ->
                                                        Objects.requireNonNull(
                                                                names.get(s.toString())))
                                                .toList())));
        return lines;
    }

    private record Note(@Nullable String text, @Nullable LocalDate day) {}

    private List<DecisionPage.ConditionLine> conditions(Decision it, Viewer viewer) {
        var asked = it.rule().value().conditions();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<String, Note> notes = new HashMap<>();
        jdbc.sql("select condition, note, day from condition_met where decision = :decision")
                .param("decision", it.id())
                .query(row -> {
                    Date day = row.getDate("day");
                    notes.put(
                            row.getString("condition"),
                            new Note(
                                    row.getString("note"), day == null ? null : day.toLocalDate()));
                });
        return asked.stream()
                .sorted()
                .map(key -> {
                    boolean byClock = key.equals("window-elapsed");
                    var note = notes.get(key);
                    return new DecisionPage.ConditionLine(
                            key,
                            byClock ? !viewer.at().isBefore(it.closes()) : note != null,
                            byClock,
                            note == null ? null : note.text(),
                            note == null ? null : note.day());
                })
                .toList();
    }

    private static List<DecisionPage.PaperLine> papers(Decision it, Map<String, String> names) {
        return it.course().papers().stream()
                .map(paper ->
                        new DecisionPage.PaperLine(
                                paper.paper(),
                                paper.answer().choice(),
                                Marks.words(paper.answer(), it.rule().value().form(), names)))
                .toList();
    }

    private static @Nullable UUID casting(Decision it, Standing standing, Viewer viewer) {
        var person = viewer.person();
        if (person == null
                || viewer.past()
                || it.closing() != null
                || it.course().castingVote() != null
                || !it.rule().castingVote()
                || standing.outcome().verdict() != Verdict.TIED
                || (it.open(viewer.at()) && !standing.settled())) {
            return null;
        }
        return it.method().role(Rule.CHAIR).stream()
                .filter(seat -> it.roll().seat(seat).filter(s -> s.heldBy(person)).isPresent())
                .findFirst()
                .orElse(null);
    }

    private @Nullable String castReason(Decision it) {
        return it.course().castingVote() == null
                ? null
                : jdbc.sql("select casting_reason from decision where id = :id")
                        .param("id", it.id())
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    /** The answers to advice, by seat. */
    public Map<UUID, String> answers(Decision it) {
        Map<UUID, String> answers = new HashMap<>();
        if (it.rule().value().roles().contains("adviser")) {
            jdbc.sql("select seat, answer from advice_answer where decision = :decision")
                    .param("decision", it.id())
                    .query(row -> {
                        answers.put(
                                row.getObject("seat", UUID.class),
                                Objects.requireNonNullElse(row.getString("answer"), ""));
                    });
        }
        return answers;
    }
}
