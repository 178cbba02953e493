package care.cairn.app.notices;

import care.cairn.app.access.Readers.Reader;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.LaterActs;
import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.notices.Content.Line;
import care.cairn.app.notices.Content.Section;
import care.cairn.app.web.NewsSource.News;
import care.cairn.app.web.Place;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.words.Wording;
import care.cairn.app.work.Changes;
import care.cairn.app.work.Needs;
import care.cairn.app.work.WorkClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes what a letter says at the moment at which it goes: from what its reader may see then, and
 * with what has been erased since left out.
 */
@Component
class Scribe {
    private static final int LINES = 40;
    private static final int SUBJECT = 140;

    private final Needs needs;
    private final Changes changes;
    private final WorkClock clock;
    private final LaterActs acts;
    private final Sight sight;
    private final Names names;
    private final Wording words;
    private final Eyes eyes;
    private final Place place;
    private final Addresses addresses;

    Scribe(
            Needs needs,
            Changes changes,
            WorkClock clock,
            LaterActs acts,
            Sight sight,
            Names names,
            Wording words,
            Eyes eyes,
            Place place,
            Addresses addresses) {
        this.needs = needs;
        this.changes = changes;
        this.clock = clock;
        this.acts = acts;
        this.sight = sight;
        this.names = names;
        this.words = words;
        this.eyes = eyes;
        this.place = place;
        this.addresses = addresses;
    }

    /** What to say, or nothing where there is nothing to say any more. */
    Optional<Content> write(
            Letter letter, Reader reader, Choice choice, String stopToken, Instant now) {
        return eyes.of(
                reader,
                choice.language(),
                now,
                viewer ->
                        letter.since() == null
                                ? single(letter, viewer, stopToken)
                                : digest(letter.since(), viewer, stopToken));
    }

    private Optional<Content> single(Letter letter, Viewer viewer, String stopToken) {
        var owed =
                needs.of(viewer).items().stream()
                        .filter(it -> letter.owed().contains(Lookout.key(it)))
                        .toList();
        var news = happened(letter.entries());
        if (owed.isEmpty() && news.isEmpty()) {
            return Optional.empty();
        }
        List<Section> sections = new ArrayList<>();
        if (!owed.isEmpty()) {
            sections.add(section("notices.letter.needs", items(owed, viewer)));
        }
        if (!news.isEmpty()) {
            sections.add(section("notices.letter.news", news));
        }
        String subject =
                owed.size() == 1
                        ? words.say(
                                "notices.letter.about",
                                words.say(owed.getFirst().tagKey()),
                                title(owed.getFirst()))
                        : owed.isEmpty()
                                ? words.say(
                                        "notices.letter.about",
                                        news.getFirst().title(),
                                        news.getFirst().detail())
                                : words.say("notices.letter.subject", owed.size());
        return Optional.of(
                content(
                        subject,
                        owed.isEmpty()
                                ? words.say("notices.letter.intro.news")
                                : words.say("notices.letter.intro", owed.size()),
                        sections,
                        viewer,
                        stopToken));
    }

    private Optional<Content> digest(Instant since, Viewer viewer, String stopToken) {
        var grouped = needs.of(viewer);
        var told = changes.between(since, viewer);
        if (grouped.items().isEmpty() && told.nothing()) {
            return Optional.empty();
        }
        List<Section> sections = new ArrayList<>();
        if (!grouped.minute().isEmpty()) {
            sections.add(section("work.needs.minute", items(grouped.minute(), viewer)));
        }
        if (!grouped.thought().isEmpty()) {
            sections.add(section("work.needs.thought", items(grouped.thought(), viewer)));
        }
        if (!told.nothing()) {
            sections.add(section("notices.letter.changed", changed(told)));
        }
        int waiting = grouped.items().size();
        return Optional.of(
                content(
                        words.say("notices.letter.week", waiting),
                        words.say("notices.letter.week.intro", waiting, grouped.minutes()),
                        sections,
                        viewer,
                        stopToken));
    }

    private Content content(
            String subject, String intro, List<Section> sections, Viewer viewer, String stopToken) {
        String name = place.name().isBlank() ? "Cairn" : place.name();
        String plain = PlainLine.of(subject);
        return new Content(
                plain.length() > SUBJECT ? plain.substring(0, SUBJECT - 1) + "…" : plain,
                viewer.locale().getLanguage(),
                name,
                viewer.name() == null
                        ? words.say("notices.letter.hello")
                        : words.say("notices.letter.hello.name", viewer.name()),
                intro,
                sections,
                words.say("notices.letter.stop"),
                addresses.of("/notices/stop/" + stopToken),
                List.of(words.say("notices.letter.foot", name)));
    }

    private Section section(String titleKey, List<Line> lines) {
        return new Section(words.say(titleKey), lines);
    }

    private List<Line> items(List<WorkItem> items, Viewer viewer) {
        List<Line> lines = new ArrayList<>();
        for (WorkItem item : items.subList(0, Math.min(LINES, items.size()))) {
            lines.add(
                    new Line(
                            words.say(item.tagKey()),
                            title(item),
                            addresses.opening(item.path()),
                            words.say(item.detailKey(), item.detailArgs().toArray()),
                            clock.of(item, viewer),
                            clock.late(item, viewer)));
        }
        if (items.size() > LINES) {
            lines.add(more(items.size() - LINES));
        }
        return lines;
    }

    private Line more(int left) {
        return new Line(
                "", words.say("notices.letter.more", left), addresses.opening("/"), "", "", false);
    }

    private String title(WorkItem item) {
        return item.title().isEmpty() ? words.say("work.untitled") : item.title();
    }

    private List<Line> happened(List<Long> entries) {
        var done = acts.of(entries);
        var links = sight.describe(done.stream().map(LaterActs.Done::subject).distinct().toList());
        var people =
                names.people(
                        done.stream()
                                .map(LaterActs.Done::actor)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        List<Line> lines = new ArrayList<>();
        for (var act : done) {
            SubjectLink link = links.get(act.subject());
            if (link == null || lines.size() == LINES) {
                continue;
            }
            String who =
                    act.actor() == null
                            ? words.say("work.by-itself")
                            : people.getOrDefault(act.actor(), words.say("work.erased"));
            lines.add(
                    new Line(
                            "",
                            link.title().isEmpty() ? words.say("work.untitled") : link.title(),
                            addresses.opening(link.path()),
                            who + " " + words.say(ActKind.wordKey(act.kind())),
                            words.day(act.at()),
                            false));
        }
        return lines;
    }

    private List<Line> changed(Changes.Told told) {
        List<Line> lines = new ArrayList<>();
        for (News one : told.news()) {
            lines.add(
                    new Line(
                            "",
                            one.title().isEmpty() ? words.say("work.untitled") : one.title(),
                            addresses.opening(one.path()),
                            one.sentence(),
                            words.day(one.at()),
                            false));
        }
        for (Changes.Line line : told.lines()) {
            lines.add(line(line));
        }
        if (told.more() > 0) {
            lines.add(
                    new Line(
                            "",
                            words.say("work.changes.more", told.more()),
                            addresses.opening("/record"),
                            "",
                            "",
                            false));
        }
        return lines;
    }

    private Line line(Changes.Line line) {
        String who =
                line.byItself()
                        ? words.say("work.by-itself")
                        : Objects.requireNonNullElse(line.who(), words.say("work.erased"));
        if (line.others() > 0) {
            who += " " + words.say("work.others", line.others());
        }
        String did = who + " " + words.say(line.actKey());
        if (line.about().isEmpty()) {
            return new Line("", did, "", "", words.day(line.last()), false);
        }
        var about = line.about().getFirst();
        long others = line.about().size() - 1 + line.more();
        return new Line(
                "",
                about.title().isEmpty() ? words.say("work.untitled") : about.title(),
                addresses.opening(about.path()),
                did + (others > 0 ? " " + words.say("work.more", others) : ""),
                words.day(line.last()),
                false);
    }
}
