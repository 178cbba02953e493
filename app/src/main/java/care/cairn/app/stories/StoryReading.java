package care.cairn.app.stories;

import care.cairn.app.learning.ClosedCycle;
import care.cairn.app.learning.ClosedCycles;
import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages about stories show, to each what is open to them. */
@Service
@Transactional(readOnly = true)
class StoryReading {
    private final StoryStore store;
    private final StoryRows rows;
    private final ClosedCycles cycles;
    private final People people;
    private final Names names;
    private final Sight sight;
    private final Wording words;

    StoryReading(
            StoryStore store,
            StoryRows rows,
            ClosedCycles cycles,
            People people,
            Names names,
            Sight sight,
            Wording words) {
        this.store = store;
        this.rows = rows;
        this.cycles = cycles;
        this.people = people;
        this.names = names;
        this.sight = sight;
        this.words = words;
    }

    /**
     * A version of a story; the latest to those whom it concerns, else the one that others read.
     *
     * @param asked the number of a version, or null
     */
    StoryPage page(UUID id, @Nullable Integer asked, Viewer viewer) {
        var story = store.find(id).orElseThrow(() -> new MissingException("stories.missing"));
        boolean edits = edits(story, viewer);
        boolean named =
                viewer.person() != null
                        && story.named().contains(viewer.person())
                        && (story.offered() || story.published() != null);
        boolean inner = edits || named;
        if (!inner && !open(story, viewer)) {
            throw new MissingException("stories.missing");
        }
        boolean gone = !inner && story.withdrawn();
        int shown = inner ? Objects.requireNonNullElse(asked, story.version()) : published(story);
        if (!inner && asked != null && asked != shown) {
            throw new MissingException("stories.missing");
        }
        var version =
                rows.version(id, shown).orElseThrow(() -> new MissingException("stories.missing"));
        var frame = rows.frame(id);
        var state = inner || gone ? story.state() : "published";
        return new StoryPage(
                story,
                version,
                frame,
                state,
                style(state),
                names.people(List.of(story.author())).get(story.author()),
                frame.partner() == null
                        ? null
                        : names.partners(List.of(frame.partner())).get(frame.partner()),
                gone ? null : cycle(story, viewer),
                inner ? said(story) : List.of(),
                inner ? rows.versions(id) : List.of(),
                sight.of(Story.subject(id)),
                edits && !viewer.past(),
                named
                        && story.offered()
                        && !viewer.past()
                        && !story.withdrawn()
                        && !story.author().equals(viewer.person()),
                (inner || named(story, viewer)) && !viewer.past() && !story.withdrawn(),
                inner,
                gone);
    }

    private static boolean edits(Story story, Viewer viewer) {
        return viewer.person() != null
                && (viewer.is(Role.PROGRAMME) || story.author().equals(viewer.person()));
    }

    private static boolean named(Story story, Viewer viewer) {
        return viewer.person() != null && story.tellsOf(viewer.person());
    }

    private static boolean open(Story story, Viewer viewer) {
        return story.published() != null
                && (Story.PUBLIC.equals(story.audience()) || viewer.signedIn());
    }

    private static int published(Story story) {
        return Objects.requireNonNullElse(story.published(), 0);
    }

    static String style(String state) {
        return switch (state) {
            case "published" -> "better";
            case "asked" -> "open";
            case "declined" -> "worse";
            case "agreed" -> "neutral";
            default -> "";
        };
    }

    private @Nullable ClosedCycle cycle(Story story, Viewer viewer) {
        return story.cycle() == null ? null : cycles.find(story.cycle(), viewer).orElse(null);
    }

    private List<StoryPage.Said> said(Story story) {
        var answers = rows.answers(story.id(), story.version());
        var known = names.people(answers.stream().map(StoryRows.Answer::person).toList());
        return answers.stream()
                .map(it ->
                        new StoryPage.Said(
                                Objects.requireNonNullElse(
                                        known.get(it.person()), words.say("stories.somebody")),
                                it.consents(),
                                it.reason(),
                                it.at(),
                                it.person().equals(story.author())))
                .toList();
    }

    /** Whoever can be named: people of today, by name. */
    List<Option> people(Viewer viewer) {
        return people.all().stream()
                .filter(it -> it.name() != null)
                .filter(it -> it.until() == null || it.until().isAfter(viewer.today()))
                .map(it -> new Option(it.id().toString(), named(it)))
                .toList();
    }

    private String named(Person person) {
        String partner = names.partners(List.of(person.partner())).get(person.partner());
        return partner == null ? String.valueOf(person.name()) : person.name() + ", " + partner;
    }

    /** The cycle that a story is to tell of. */
    ClosedCycle cycle(UUID id, Viewer viewer) {
        return cycles.find(id, viewer)
                .orElseThrow(() -> new MissingException("stories.missing.cycle"));
    }

    /** A first text, written from the record in the reader's language; its author goes on. */
    Map<String, String> drawn(ClosedCycle cycle) {
        var done = new ArrayList<String>();
        add(done, cycle.change());
        add(done, cycle.who());
        cycle.happened().forEach(it -> add(done, it));
        var outcome = new ArrayList<String>();
        for (var claim : cycle.claims()) {
            outcome.add(
                    words.say(
                            "stories.drawn.claim",
                            claim.measure(),
                            claim.where(),
                            claim.predicted(),
                            words.say("learning.outcome." + claim.outcome())));
            add(outcome, claim.size());
        }
        add(outcome, cycle.learned());
        return Map.of(
                "title", cycle.title(),
                "brief", "",
                "context", cycle.aim(),
                "done", String.join("\n\n", done),
                "mechanism", cycle.theory(),
                "outcome", String.join("\n\n", outcome),
                "surprise", String.join("\n\n", cycle.surprised()),
                "evidence", cycle.why(),
                "tells", tells(cycle));
    }

    private static String tells(ClosedCycle cycle) {
        return cycle.supported()
                ? StoryText.WORKED
                : cycle.ended().equals("stopped") ? StoryText.FAILED : StoryText.OPEN;
    }

    private static void add(List<String> parts, String text) {
        if (!text.isBlank()) {
            parts.add(text);
        }
    }

    /** The text of a version, for the form. */
    static Map<String, String> given(StoryText text) {
        return Map.of(
                "title", text.title().orEmpty(),
                "brief", text.brief().orEmpty(),
                "context", text.context().orEmpty(),
                "done", text.done().orEmpty(),
                "mechanism", text.mechanism().orEmpty(),
                "outcome", text.outcome().orEmpty(),
                "surprise", text.surprise().orEmpty(),
                "evidence", text.evidence().orEmpty(),
                "tells", text.tells());
    }

    /** The parts of a text with the keys of their headings, without those that are empty. */
    static List<Part> parts(StoryText text) {
        return List.of(
                        new Part("context", text.context()),
                        new Part("done", text.done()),
                        new Part("mechanism", text.mechanism()),
                        new Part("outcome", text.outcome()),
                        new Part("surprise", text.surprise()),
                        new Part("evidence", text.evidence()))
                .stream()
                .filter(it -> !it.words().isEmpty())
                .toList();
    }

    /** A part of a story and the key of its heading. */
    record Part(String key, Words words) {
        /** Its paragraphs; none where it is erased. */
        public List<String> paragraphs() {
            return words.erased() ? List.of() : List.of(words.orEmpty().split("\\R\\s*\\R", -1));
        }
    }
}
