package care.cairn.app.decisions.hearing;

import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.Who;
import care.cairn.app.decisions.draft.Preparation;
import care.cairn.app.ledger.Names;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who was heard before a thing is decided. */
@Component
@Transactional(readOnly = true)
public class HearingReading {
    private final HearingStore store;
    private final Hearings hearings;
    private final Partners partners;
    private final Names names;

    HearingReading(HearingStore store, Hearings hearings, Partners partners, Names names) {
        this.store = store;
        this.hearings = hearings;
        this.partners = partners;
        this.names = names;
    }

    /** Of a draft that has not opened. */
    public HearingView ofDraft(UUID draft, Viewer viewer) {
        var about = Preparation.subject(draft);
        return view(about, new String[] {about}, null, viewer);
    }

    /** Of a decision, with what was said about the draft from which it came. */
    public HearingView ofDecision(UUID decision, Instant opened, Viewer viewer) {
        var about = Decision.subject(decision);
        var all =
                store.draftOf(decision)
                        .map(it -> new String[] {Preparation.subject(it), about})
                        .orElse(new String[] {about});
        return view(about, all, opened, viewer);
    }

    /** The draft from which a decision was opened, or null. */
    public @Nullable UUID draftOf(UUID decision) {
        return store.draftOf(decision).orElse(null);
    }

    /**
     * A question that waits for a person's answer.
     *
     * @param path where it is answered
     */
    public record Waiting(String title, String path, LocalDate due) {}

    /** Questions on what this person writes or keeps. */
    public List<Waiting> waitingFor(UUID person) {
        return store.waitingFor(person).stream()
                .map(it ->
                        new Waiting(
                                it.title(),
                                it.decision() == null
                                        ? "/drafts/"
                                                + it.about().substring(it.about().indexOf('/') + 1)
                                        : "/decisions/" + it.decision(),
                                it.due()))
                .toList();
    }

    /** The partners of today, to be named as affected. */
    public List<Option> partners(Viewer viewer) {
        return partners.on(viewer.today()).stream()
                .map((Partner it) -> new Option(it.id().toString(), it.name()))
                .toList();
    }

    private HearingView view(String about, String[] all, @Nullable Instant opened, Viewer viewer) {
        var affected = store.affected(all);
        var questions = store.questions(all);
        Set<UUID> ids = new HashSet<>();
        affected.forEach(it -> add(ids, it.askedBy()));
        questions.forEach(it -> {
            add(ids, it.by());
            add(ids, it.answeredBy());
        });
        var people = names.people(ids);
        var part =
                viewer.signedIn() && !viewer.past()
                        ? hearings.part(about, Who.of(viewer))
                        : new Hearings.Part(true, false, false);
        return new HearingView(
                about,
                affected.stream()
                        .map(it ->
                                new HearingView.Affected(
                                        it.id(),
                                        it.sort(),
                                        it.key(),
                                        it.name(),
                                        it.askedAt(),
                                        name(people, it.askedBy()),
                                        it.how(),
                                        after(it.askedAt(), opened)))
                        .toList(),
                questions.stream().map(it -> question(it, people, opened, viewer)).toList(),
                part.hears(),
                part.keeps());
    }

    private static HearingView.Question question(
            HearingStore.Question it,
            Map<UUID, String> people,
            @Nullable Instant opened,
            Viewer viewer) {
        var state =
                it.answeredAt() != null
                        ? "answered"
                        : it.due().isBefore(viewer.today()) ? "late" : "waiting";
        boolean before = opened != null && it.at().isBefore(opened);
        return new HearingView.Question(
                it.id(),
                it.text(),
                name(people, it.by()),
                it.at(),
                it.due(),
                it.answer(),
                name(people, it.answeredBy()),
                it.answeredAt(),
                state,
                before && (it.answeredAt() == null || after(it.answeredAt(), opened)));
    }

    private static boolean after(@Nullable Instant at, @Nullable Instant opened) {
        return at != null && opened != null && at.isAfter(opened);
    }

    private static void add(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static @Nullable String name(Map<UUID, String> people, @Nullable UUID person) {
        return person == null ? null : people.get(person);
    }
}
