package care.cairn.app.meetings;

import care.cairn.app.commitments.CommitmentMinute;
import care.cairn.app.commitments.CommitmentMinutes;
import care.cairn.app.decisions.DecisionMinute;
import care.cairn.app.decisions.DecisionMinutes;
import care.cairn.app.ledger.Names;
import care.cairn.app.meetings.sitting.Line;
import care.cairn.app.meetings.sitting.MemberSeat;
import care.cairn.app.meetings.sitting.Sitting;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.words.Wording;
import care.cairn.core.tally.DecisionRules;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Form;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what was recorded in a room, in sentences. */
@Service
@Transactional(readOnly = true)
class RoomReading {
    /** The usual way to count hands. */
    static final String HANDS = "simple-majority/1";

    private final MeetingRows rows;
    private final MeetingStore store;
    private final Names names;
    private final DecisionMinutes decisions;
    private final CommitmentMinutes commitments;
    private final Wording words;

    RoomReading(
            MeetingRows rows,
            MeetingStore store,
            Names names,
            DecisionMinutes decisions,
            CommitmentMinutes commitments,
            Wording words) {
        this.rows = rows;
        this.store = store;
        this.names = names;
        this.decisions = decisions;
        this.commitments = commitments;
        this.words = words;
    }

    RoomPage page(MeetingPage meeting, Viewer viewer) {
        var sitting = store.find(meeting.id()).orElseThrow().sitting();
        var lines = rows.lines(meeting.id());
        var known = names(sitting, lines);
        var decided = decisions.of(refers(lines, Line.DECISION), viewer);
        var promised = commitments.of(refers(lines, Line.COMMITMENT), viewer);
        var holders =
                names.people(promised.values().stream().map(CommitmentMinute::person).toList());
        var presence = sitting.presence();
        return new RoomPage(
                meeting,
                chairs(sitting, lines, known),
                guests(lines),
                sitting.opened() == null ? null : presence.standing(),
                sitting.opened() == null ? List.of() : List.copyOf(presence.missing()),
                presence.changes(),
                sitting.turn(),
                lines.stream()
                        .map(line -> said(line, sitting, known, decided, promised, holders))
                        .toList());
    }

    private static List<UUID> refers(List<MeetingRows.LineRow> lines, String kind) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind))
                .map(MeetingRows.LineRow::refers)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Map<UUID, String> names(Sitting sitting, List<MeetingRows.LineRow> lines) {
        Set<UUID> people = new HashSet<>();
        for (var seat : sitting.roll()) {
            add(people, seat.holder());
            add(people, seat.deputy());
        }
        lines.forEach(line -> add(people, line.person()));
        return names.people(people);
    }

    private static void add(Set<UUID> people, @Nullable UUID person) {
        if (person != null) {
            people.add(person);
        }
    }

    private static Map<Integer, Instant> departures(List<MeetingRows.LineRow> lines) {
        Map<Integer, Instant> left = new HashMap<>();
        lines.stream()
                .filter(line -> line.kind().equals(Line.LEFT) && line.struckAt() == null)
                .forEach(line -> left.put(line.ends(), line.happened()));
        return left;
    }

    private static List<RoomPage.Chair> chairs(
            Sitting sitting, List<MeetingRows.LineRow> lines, Map<UUID, String> known) {
        var left = departures(lines);
        Map<UUID, MeetingRows.LineRow> last = new HashMap<>();
        for (var line : lines) {
            var seat = line.seat();
            if (line.kind().equals(Line.ARRIVED) && line.struckAt() == null && seat != null) {
                last.put(seat, line);
            }
        }
        List<RoomPage.Chair> chairs = new ArrayList<>();
        for (var seat : sitting.roll()) {
            var line = last.get(seat.seat());
            var gone = line == null ? null : left.get(line.n());
            chairs.add(
                    new RoomPage.Chair(
                            seat,
                            seat.holder() == null ? null : known.get(seat.holder()),
                            seat.deputy() == null ? null : known.get(seat.deputy()),
                            line == null || gone != null ? 0 : line.n(),
                            line == null || line.person() == null ? null : known.get(line.person()),
                            line != null && line.deputy(),
                            line == null ? null : line.happened(),
                            gone));
        }
        return chairs;
    }

    private static List<RoomPage.Guest> guests(List<MeetingRows.LineRow> lines) {
        var left = departures(lines);
        return lines.stream()
                .filter(line -> line.kind().equals(Line.GUEST) && line.struckAt() == null)
                .map(line ->
                        new RoomPage.Guest(
                                line.n(), line.words(), line.happened(), left.get(line.n())))
                .toList();
    }

    private RoomPage.Said said(
            MeetingRows.LineRow line,
            Sitting sitting,
            Map<UUID, String> known,
            Map<UUID, DecisionMinute> decided,
            Map<UUID, CommitmentMinute> promised,
            Map<UUID, String> holders) {
        var refers = line.refers();
        var decision = refers == null ? null : decided.get(refers);
        var commitment = refers == null ? null : promised.get(refers);
        var seat = line.seat() == null ? null : sitting.seat(line.seat()).orElse(null);
        var answers =
                commitment == null
                        ? null
                        : words.say(
                                "meetings.answers",
                                Objects.requireNonNullElse(holders.get(commitment.person()), "–"),
                                commitment.partnerName());
        return new RoomPage.Said(
                line.n(),
                line.kind(),
                line.item(),
                line.seat(),
                sentence(line, seat, known, sitting, decision, commitment, answers),
                line.words(),
                line.happened(),
                line.entry(),
                line.struckAt() != null,
                line.struckWhy(),
                decision,
                commitment,
                answers);
    }

    private String sentence(
            MeetingRows.LineRow line,
            @Nullable MemberSeat seat,
            Map<UUID, String> known,
            Sitting sitting,
            @Nullable DecisionMinute decision,
            @Nullable CommitmentMinute commitment,
            @Nullable String answers) {
        var text = Objects.requireNonNullElse(line.words(), words.say("meetings.erased"));
        var whose = seat == null ? "" : seat.partnerName();
        return switch (line.kind()) {
            case Line.ARRIVED ->
                    words.say(
                            line.deputy() ? "meetings.line.deputy" : "meetings.line.arrived",
                            name(line.person(), known),
                            whose);
            case Line.GUEST -> words.say("meetings.line.guest", text);
            case Line.LEFT -> words.say("meetings.line.left", gone(line, sitting, known));
            case Line.TURN -> words.say("meetings.line.turn");
            case Line.INTEREST ->
                    words.say(
                            "meetings.line.interest",
                            whose,
                            words.say("meetings.interest." + line.detail()),
                            text);
            case Line.DECISION ->
                    words.say(
                            "meetings.line.decision",
                            decision == null || decision.question() == null
                                    ? words.say("meetings.erased")
                                    : decision.question());
            case Line.COMMITMENT ->
                    words.say(
                            "meetings.line.commitment",
                            answers == null ? "–" : answers,
                            commitment == null || commitment.what() == null
                                    ? words.say("meetings.erased")
                                    : commitment.what(),
                            commitment == null ? "–" : words.day(commitment.ends()));
            case Line.DISSENT -> words.say("meetings.line.dissent", whose, text);
            case Line.PARKED -> words.say("meetings.line.parked", text);
            default -> text;
        };
    }

    private static String gone(MeetingRows.LineRow line, Sitting sitting, Map<UUID, String> known) {
        return sitting.line(line.ends())
                .map(Line::person)
                .map(person -> name(person, known))
                .orElse("–");
    }

    private static String name(@Nullable UUID person, Map<UUID, String> known) {
        return person == null ? "–" : known.getOrDefault(person, "–");
    }

    /** The rules by which a question can be decided in the room: the body's own first. */
    List<RoomPage.Way> ways(String usual) {
        List<RoomPage.Way> ways = new ArrayList<>();
        for (var key : List.of(usual, "consent/1", HANDS)) {
            var rule = DecisionRules.find(key).orElse(null);
            if (rule != null
                    && rule.form() == Form.PICK
                    && rule.roles().isEmpty()
                    && ways.stream().noneMatch(way -> way.rule().equals(key))) {
                ways.add(new RoomPage.Way(key, "decisions.rule." + rule.name(), choices(key)));
            }
        }
        return ways;
    }

    /** The answers of every rule by which something was put, by rule. */
    Map<String, Map<String, Boolean>> answers(RoomPage room) {
        Map<String, Map<String, Boolean>> answers = new HashMap<>();
        for (var line : room.lines()) {
            var decision = line.decision();
            if (decision != null) {
                answers.computeIfAbsent(decision.rule(), this::choices);
            }
        }
        return answers;
    }

    /** The answers of a rule in order, and whether each needs a reason. */
    private Map<String, Boolean> choices(String rule) {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        DecisionRules.find(rule)
                .ifPresent(it ->
                        it.choices().stream()
                                .sorted(Comparator.comparing(Choice::needsReason))
                                .forEach(
                                        choice -> choices.put(choice.key(), choice.needsReason())));
        return choices;
    }
}
