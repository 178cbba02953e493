package care.cairn.app.meetings;

import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.meetings.agenda.Item;
import care.cairn.app.web.AgendaSource;
import care.cairn.app.web.ForbiddenException;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Page;
import care.cairn.app.web.words.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages about a meeting show. */
@Service
@Transactional(readOnly = true)
class MeetingReading {
    private static final int SIZE = 25;

    private final MeetingRows rows;
    private final MeetingStore store;
    private final Meetings meetings;
    private final Names names;
    private final Sight sight;
    private final Wording words;
    private final List<AgendaSource> sources;

    MeetingReading(
            MeetingRows rows,
            MeetingStore store,
            Meetings meetings,
            Names names,
            Sight sight,
            Wording words,
            List<AgendaSource> sources) {
        this.rows = rows;
        this.store = store;
        this.meetings = meetings;
        this.names = names;
        this.sight = sight;
        this.words = words;
        this.sources = List.copyOf(sources);
    }

    /** A meeting on a list. */
    record Listed(MeetingRow row, String state, String style) {}

    /** The page of all meetings, or of those of a body. */
    record ListPage(List<Listed> coming, List<Listed> past, Page page) {}

    ListPage list(@Nullable UUID body, int number, Viewer viewer) {
        var page = new Page(number, SIZE, rows.countPast(body, viewer.at()));
        return new ListPage(
                listed(rows.coming(body, viewer.at()), viewer),
                listed(rows.past(body, viewer.at(), page.offset(), SIZE), viewer),
                page);
    }

    private static List<Listed> listed(List<MeetingRow> found, Viewer viewer) {
        return found.stream()
                .map(row -> {
                    var state = row.state(viewer.at(), viewer.zone());
                    return new Listed(row, state, MeetingRow.style(state));
                })
                .toList();
    }

    MeetingRow row(UUID id) {
        return rows.find(id).orElseThrow(() -> new MissingException("meetings.missing"));
    }

    MeetingPage page(UUID id, Viewer viewer) {
        var row = row(id);
        var it = store.find(id).orElseThrow();
        var state = row.state(viewer.at(), viewer.zone());
        var items = rows.items(id);
        var papers = rows.papers(id);
        var hand = viewer.person() == null ? null : meetings.hand(row.body(), Moment.of(viewer));
        boolean writes = hand != null && hand.secretary() && !viewer.past();
        boolean sees = viewer.signedIn() || (row.session().open() && row.papers() > 0);
        boolean reads =
                (hand != null && hand.secretary())
                        || (viewer.signedIn() && row.circulated() > 0)
                        || (row.session().open() && row.confirmed() > 0);
        var about =
                sight.describe(
                        items.values().stream()
                                .map(one -> one.item().about())
                                .filter(subject -> !subject.isEmpty())
                                .distinct()
                                .toList());
        Set<UUID> people = new HashSet<>();
        items.values()
                .forEach(one -> {
                    add(people, one.by());
                    add(people, one.item().matter().presenter());
                });
        var called = names.people(people);
        List<MeetingPage.ItemView> standing = new ArrayList<>();
        Instant starts = row.session().starts();
        for (int n : it.agenda().order()) {
            var one = Objects.requireNonNull(items.get(n));
            standing.add(
                    view(
                            one,
                            standing.size() + 1,
                            starts,
                            about.get(one.item().about()),
                            called,
                            row));
            starts = starts.plus(Duration.ofMinutes(one.item().matter().minutes()));
        }
        var asked =
                items.values().stream()
                        .filter(one ->
                                Set.of(Item.ASKED, Item.DECLINED).contains(one.item().state()))
                        .map(one -> view(one, 0, row.session().starts(), null, called, row))
                        .toList();
        return new MeetingPage(
                row,
                state,
                MeetingRow.style(state),
                row.due(viewer.zone()),
                row.cancelledAt() == null && row.papersLate(viewer.today(), viewer.zone()),
                standing,
                asked,
                it.agenda().minutes(),
                papers,
                rows.messages(id),
                writes,
                hand != null && hand.member() && !viewer.past(),
                hand != null && hand.voting() && !viewer.past(),
                sees,
                reads);
    }

    private static void add(Set<UUID> people, @Nullable UUID person) {
        if (person != null) {
            people.add(person);
        }
    }

    private static MeetingPage.ItemView view(
            MeetingRows.ItemRow one,
            int place,
            Instant starts,
            @Nullable SubjectLink about,
            Map<UUID, String> people,
            MeetingRow row) {
        var item = one.item();
        var matter = item.matter();
        var presenter = matter.presenter();
        var out = row.papersAt();
        return new MeetingPage.ItemView(
                item.n(),
                place,
                item.state(),
                matter.title().text(),
                matter.purpose(),
                matter.minutes(),
                starts,
                presenter,
                presenter == null ? null : people.get(presenter),
                matter.brief().text(),
                item.about(),
                about,
                item.carried() == null ? null : Meeting.path(item.carried()),
                one.by() == null ? null : people.get(one.by()),
                out != null && one.at().isAfter(out),
                one.reason());
    }

    /** The page, for those who may read the agenda and the papers. */
    MeetingPage papers(UUID id, Viewer viewer) {
        var page = page(id, viewer);
        if (!page.sees()) {
            throw new ForbiddenException("meetings.forbidden");
        }
        return page;
    }

    /** The page, for those who may read the minutes. */
    MeetingPage minutes(UUID id, Viewer viewer) {
        var page = page(id, viewer);
        if (!page.reads()) {
            throw new ForbiddenException("meetings.forbidden");
        }
        return page;
    }

    /** What waits for the body and does not stand on the agenda yet, what presses most first. */
    List<MeetingPage.Open> open(MeetingPage page, Viewer viewer) {
        List<MeetingPage.Open> open = new ArrayList<>();
        before(page.row()).ifPresent(last -> arising(last, open));
        for (var source : sources) {
            source.openBefore(page.row().body(), viewer)
                    .forEach(matter -> open.add(new MeetingPage.Open(matter, null)));
        }
        var there =
                page.items().stream()
                        .map(MeetingPage.ItemView::subject)
                        .collect(Collectors.toSet());
        var titles =
                page.items().stream().map(MeetingPage.ItemView::name).collect(Collectors.toSet());
        return open.stream()
                .filter(it ->
                        it.matter().subject().isEmpty()
                                ? !titles.contains(it.matter().title())
                                : !there.contains(it.matter().subject()))
                .sorted(Comparator.comparingInt(it -> it.matter().order()))
                .toList();
    }

    Optional<MeetingRow> before(MeetingRow row) {
        return rows.before(row);
    }

    /** The minutes of the last meeting, and what it left over. */
    private void arising(MeetingRow last, List<MeetingPage.Open> open) {
        var day = words.day(last.session().starts());
        if (last.confirmed() == 0) {
            open.add(
                    new MeetingPage.Open(
                            new AgendaSource.Matter(
                                    5,
                                    Meeting.subject(last.id()),
                                    words.say("meetings.arising.minutes", day),
                                    Meeting.path(last.id()),
                                    words.say("meetings.arising.minutes.why"),
                                    "decide",
                                    5),
                            null));
        }
        var held = store.find(last.id()).orElseThrow();
        for (var item : held.agenda().standing()) {
            if (held.sitting().parked(item.n())) {
                open.add(
                        new MeetingPage.Open(
                                new AgendaSource.Matter(
                                        15,
                                        item.about(),
                                        item.matter().title().orEmpty(),
                                        Meeting.path(last.id()),
                                        words.say("meetings.arising.carried", day),
                                        item.matter().purpose(),
                                        item.matter().minutes()),
                                last.id()));
            }
        }
    }

    /** What there is to read about what the points are about, by subject. */
    Map<String, List<AgendaSource.Reading>> readings(MeetingPage page, Viewer viewer) {
        var subjects =
                page.items().stream()
                        .map(MeetingPage.ItemView::subject)
                        .filter(subject -> !subject.isEmpty())
                        .collect(Collectors.toSet());
        return sources.stream()
                .flatMap(source -> source.papers(subjects, viewer).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    /** The meeting of the body that is being held, where minutes could be confirmed. */
    @Nullable MeetingRow sitting(MeetingRow row) {
        return rows.sitting(row.body()).filter(it -> !it.id().equals(row.id())).orElse(null);
    }
}
