package care.cairn.app.meetings;

import care.cairn.app.decisions.DecisionMinute;
import care.cairn.app.ledger.Names;
import care.cairn.app.meetings.minutes.Minutes;
import care.cairn.app.meetings.paper.Paper;
import care.cairn.app.web.AgendaSource;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.words.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a meeting gives to read: its pack, its minutes, and its key messages. */
@Service
@Transactional(readOnly = true)
class Papers {
    private final MeetingReading reading;
    private final RoomReading rooms;
    private final MeetingRows rows;
    private final MeetingWords said;
    private final Names names;
    private final Wording words;

    Papers(
            MeetingReading reading,
            RoomReading rooms,
            MeetingRows rows,
            MeetingWords said,
            Names names,
            Wording words) {
        this.reading = reading;
        this.rooms = rooms;
        this.rows = rows;
        this.said = said;
        this.names = names;
        this.words = words;
    }

    // ---- before: the pack

    /** All papers of a meeting, the plain brief first. */
    Paper pack(UUID id, Viewer viewer) {
        var page = reading.papers(id, viewer);
        var readings = reading.readings(page, viewer);
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Heading(2, words.say("meetings.pack.brief")));
        var brief = page.brief();
        blocks.add(
                new Paper.Text(
                        page.papers().isEmpty()
                                ? words.say("meetings.pack.not-yet")
                                : brief == null ? words.say("meetings.erased") : brief));
        blocks.add(new Paper.Heading(2, words.say("meetings.agenda")));
        blocks.add(agenda(page));
        for (var item : page.items()) {
            blocks.add(
                    new Paper.Heading(
                            2, words.say("meetings.item.numbered", item.place(), item.name())));
            blocks.add(new Paper.Text(said.item(item)));
            if (item.brief() != null && !item.brief().isEmpty()) {
                blocks.add(new Paper.Text(item.brief()));
            }
            var about = item.about();
            if (about != null) {
                blocks.add(
                        new Paper.Text(
                                words.say(
                                        "meetings.pack.about",
                                        words.say(about.word()),
                                        about.title())));
            }
            for (AgendaSource.Reading part : readings.getOrDefault(item.subject(), List.of())) {
                blocks.add(new Paper.Heading(3, part.label()));
                blocks.add(new Paper.Text(part.text()));
            }
        }
        return paper(
                words.say("meetings.pack.title", said.title(page.row())), page, blocks, viewer);
    }

    private Paper.Table agenda(MeetingPage page) {
        List<List<String>> lines = new ArrayList<>();
        for (var item : page.items()) {
            lines.add(
                    List.of(
                            words.time(item.starts()),
                            words.say("meetings.item.numbered", item.place(), item.name()),
                            words.say("meetings.purpose." + item.purpose()),
                            words.say("meetings.minutes", item.minutes()),
                            Objects.requireNonNullElse(item.presenter(), "–")));
        }
        return new Paper.Table(
                List.of(
                        words.say("meetings.field.time"),
                        words.say("meetings.field.item"),
                        words.say("meetings.field.purpose"),
                        words.say("meetings.field.minutes"),
                        words.say("meetings.field.presenter")),
                lines);
    }

    // ---- after: the minutes

    /** The minutes as they are now, or while they are unwritten as they would be. */
    Paper minutes(UUID id, Viewer viewer) {
        var page = reading.minutes(id, viewer);
        if (page.row().openedAt() == null) {
            throw new MissingException("meetings.missing-minutes");
        }
        var room = rooms.page(page, viewer);
        var passages = rows.passages(id, page.row().version());
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(new Paper.Text(said.standing(page.row())));
        attendance(room, blocks);
        if (passages.containsKey(0) && !Objects.equals(passages.get(0), "")) {
            blocks.add(new Paper.Text(text(passages.get(0))));
        }
        for (var item : page.items()) {
            blocks.add(
                    new Paper.Heading(
                            2, words.say("meetings.item.numbered", item.place(), item.name())));
            var text =
                    page.row().version() > 0 && passages.containsKey(item.n())
                            ? text(passages.get(item.n()))
                            : draft(room, item.n());
            if (!text.isEmpty()) {
                blocks.add(new Paper.Text(text));
            }
            outcome(room, item.n(), blocks);
        }
        actions(room, blocks);
        corrections(page, blocks);
        return paper(
                words.say("meetings.minutes.title", said.title(page.row())), page, blocks, viewer);
    }

    private String text(@Nullable String text) {
        return text == null ? words.say("meetings.erased") : text;
    }

    private void attendance(RoomPage room, List<Paper.Block> blocks) {
        blocks.add(new Paper.Heading(2, words.say("meetings.attendance")));
        List<List<String>> lines = new ArrayList<>();
        for (var chair : room.seats()) {
            lines.add(
                    List.of(
                            said.chair(chair),
                            chair.seat().partnerName(),
                            words.say(
                                    chair.seat().voting()
                                            ? "meetings.voting"
                                            : "meetings.advisory"),
                            said.there(chair)));
        }
        blocks.add(
                new Paper.Table(
                        List.of(
                                words.say("meetings.field.who"),
                                words.say("word.partner"),
                                words.say("meetings.field.seat"),
                                words.say("meetings.field.there")),
                        lines));
        if (!room.guests().isEmpty()) {
            blocks.add(
                    new Paper.Text(
                            words.say(
                                    "meetings.in-attendance",
                                    words.list(
                                            room.guests().stream()
                                                    .map(guest ->
                                                            Objects.requireNonNullElse(
                                                                    guest.name(), "–"))
                                                    .toList()))));
        }
        blocks.add(new Paper.Points(said.quorum(room)));
    }

    /** What a secretary would begin with: the notes of a point, one after the other. */
    String draft(RoomPage room, int item) {
        return String.join(
                "\n",
                room.counting(item).stream()
                        .filter(line -> line.kind().equals("note"))
                        .map(RoomPage.Said::sentence)
                        .toList());
    }

    /** What was recorded of a point, from the record itself. */
    private void outcome(RoomPage room, int item, List<Paper.Block> blocks) {
        List<String> points = new ArrayList<>();
        for (var line : room.counting(item)) {
            if (Set.of("interest", "dissent", "parked", "commitment").contains(line.kind())) {
                points.add(line.sentence());
            }
            var decision = line.decision();
            if (decision != null) {
                blocks.add(new Paper.Strong(said.decided(decision)));
                points.addAll(said.positions(decision));
            }
        }
        if (!points.isEmpty()) {
            blocks.add(new Paper.Points(points));
        }
    }

    private void actions(RoomPage room, List<Paper.Block> blocks) {
        List<List<String>> lines = new ArrayList<>();
        room.counting("commitment")
                .forEach(line -> {
                    var it = line.commitment();
                    if (it != null) {
                        lines.add(
                                List.of(
                                        Objects.requireNonNullElse(it.what(), "–"),
                                        Objects.requireNonNullElse(line.answers(), "–"),
                                        words.day(it.ends()),
                                        words.say(it.stateKey())));
                    }
                });
        if (!lines.isEmpty()) {
            blocks.add(new Paper.Heading(2, words.say("meetings.actions")));
            blocks.add(
                    new Paper.Table(
                            List.of(
                                    words.say("meetings.field.what"),
                                    words.say("meetings.field.answers"),
                                    words.say("meetings.field.by"),
                                    words.say("meetings.field.state")),
                            lines));
        }
    }

    private void corrections(MeetingPage page, List<Paper.Block> blocks) {
        var corrections = rows.corrections(page.id());
        if (corrections.isEmpty()) {
            return;
        }
        var people =
                names.people(
                        corrections.stream()
                                .map(MeetingRows.WordsRow::by)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        blocks.add(new Paper.Heading(2, words.say("meetings.corrections")));
        blocks.add(
                new Paper.Points(
                        corrections.stream()
                                .map(it ->
                                        words.say(
                                                "meetings.correction",
                                                it.by() == null
                                                        ? "–"
                                                        : people.getOrDefault(it.by(), "–"),
                                                words.day(it.at()),
                                                text(it.words())))
                                .toList()));
    }

    // ---- for everybody: key messages

    Paper messages(UUID id, Viewer viewer) {
        var page = reading.page(id, viewer);
        if (page.messages().isEmpty()) {
            throw new MissingException("meetings.missing-messages");
        }
        List<Paper.Block> blocks = new ArrayList<>();
        List<String> points = new ArrayList<>();
        for (var line : text(page.messages().getFirst().words()).lines().toList()) {
            if (line.startsWith("- ")) {
                points.add(line.substring(2).strip());
            } else if (!line.isBlank()) {
                flush(points, blocks);
                blocks.add(new Paper.Text(line.strip()));
            }
        }
        flush(points, blocks);
        return paper(
                words.say("meetings.messages.title", said.title(page.row())), page, blocks, viewer);
    }

    private static void flush(List<String> points, List<Paper.Block> blocks) {
        if (!points.isEmpty()) {
            blocks.add(new Paper.Points(points));
            points.clear();
        }
    }

    /** What a secretary would begin the key messages with: what was decided, and who does what. */
    String draftMessages(RoomPage room) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("meetings.messages.draft"));
        room.counting("decision")
                .map(RoomPage.Said::decision)
                .filter(Objects::nonNull)
                .map((DecisionMinute it) -> "- " + said.decided(it))
                .forEach(lines::add);
        room.counting("commitment")
                .forEach(line -> {
                    var it = line.commitment();
                    if (it != null) {
                        lines.add(
                                "- "
                                        + words.say(
                                                "meetings.messages.action",
                                                it.partnerName(),
                                                Objects.requireNonNullElse(it.what(), "–"),
                                                words.day(it.ends())));
                    }
                });
        room.counting("parked")
                .map(line -> room.item(line.item()))
                .filter(Objects::nonNull)
                .map((MeetingPage.ItemView it) ->
                        "- " + words.say("meetings.messages.parked", it.name()))
                .forEach(lines::add);
        var draft = String.join("\n", lines);
        return draft.length() <= Minutes.LONG ? draft : draft.substring(0, Minutes.LONG);
    }

    private Paper paper(String title, MeetingPage page, List<Paper.Block> blocks, Viewer viewer) {
        return new Paper(
                viewer.locale().getLanguage(), title, said.when(page.row()), blocks, said.foot());
    }

    /** The words of the newest version by point, or what they would begin with. */
    Map<Integer, String> wording(RoomPage room) {
        var row = room.meeting().row();
        Map<Integer, String> wording = new LinkedHashMap<>();
        var passages = rows.passages(row.id(), row.version());
        wording.put(0, Objects.requireNonNullElse(passages.get(0), ""));
        for (var item : room.meeting().items()) {
            wording.put(
                    item.n(),
                    row.version() > 0 && passages.containsKey(item.n())
                            ? Objects.requireNonNullElse(passages.get(item.n()), "")
                            : draft(room, item.n()));
        }
        return wording;
    }
}
