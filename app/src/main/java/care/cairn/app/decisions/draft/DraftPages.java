package care.cairn.app.decisions.draft;

import care.cairn.app.decisions.Who;
import care.cairn.app.decisions.Yardsticks;
import care.cairn.app.decisions.hearing.HearingReading;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Sector;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drafts: the list of them, one of them, and writing. */
@Controller
public class DraftPages {
    private final Preparations drafts;
    private final DraftReading reading;
    private final HearingReading hearing;
    private final Bodies bodies;
    private final People people;
    private final Yardsticks yardsticks;

    DraftPages(
            Preparations drafts,
            DraftReading reading,
            HearingReading hearing,
            Bodies bodies,
            People people,
            Yardsticks yardsticks) {
        this.drafts = drafts;
        this.reading = reading;
        this.hearing = hearing;
        this.bodies = bodies;
        this.people = people;
        this.yardsticks = yardsticks;
    }

    /** What the form of a draft sends. */
    record DraftForm(
            @Nullable String body,
            @Nullable String question,
            @Nullable String text,
            @Nullable String whyNow,
            @Nullable String setAside,
            @Nullable List<String> measures,
            @Nullable List<String> follows,
            @Nullable String note) {
        Sketch sketch() {
            return new Sketch(
                    Words.of(question),
                    Words.of(text),
                    Words.of(whyNow),
                    SetAside.read(setAside),
                    Typed.ids("measures", measures));
        }

        List<String> roots() {
            return follows == null ? List.of() : follows;
        }
    }

    @GetMapping("/drafts")
    @Audience(Role.MEMBER)
    String list(Viewer viewer, Model model) {
        model.addAttribute("mine", reading.mine(viewer));
        model.addAttribute("shared", reading.shared(viewer));
        model.addAttribute("mayWrite", !viewer.past());
        return "decisions/drafts";
    }

    /**
     * One draft; once it has been opened everybody may read how it came to be. Who may not read it
     * is shown its acts in the record, without their words.
     */
    @GetMapping("/drafts/{id}")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        if (!reading.readable(id, viewer)) {
            return "redirect:/record?subject=" + Preparation.subject(id);
        }
        fill(id, viewer, model);
        return "decisions/draft";
    }

    /** Lays the page of a draft into the model; every form on it comes back to it. */
    public void fill(UUID id, Viewer viewer, Model model) {
        var page = reading.page(id, viewer);
        model.addAttribute("draft", page);
        model.addAttribute("hearing", hearing.ofDraft(id, viewer));
        model.addAttribute("hearingPath", "/drafts/" + id);
        model.addAttribute("partners", hearing.partners(viewer));
        model.addAttribute("sectors", Sector.ALL);
        model.addAttribute(
                "people",
                page.writes()
                        ? people.all().stream()
                                .filter(it -> it.on(viewer.today()) && it.name() != null)
                                .filter(it -> !page.it().writtenBy(it.id()))
                                .map(it ->
                                        new Option(it.id().toString(), String.valueOf(it.name())))
                                .toList()
                        : List.of());
    }

    @GetMapping("/drafts/new")
    @Audience(Role.MEMBER)
    String write(
            Viewer viewer,
            Model model,
            @RequestParam(required = false) @Nullable UUID body,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") List<String> follows) {
        form(viewer, model);
        model.addAttribute("id", null);
        model.addAttribute("body", body);
        model.addAttribute("sketch", sketch(question));
        model.addAttribute("setAside", "");
        model.addAttribute("follows", follows.stream().filter(it -> !it.isBlank()).toList());
        return "decisions/drafting";
    }

    private static Sketch sketch(String question) {
        return new Sketch(Words.of(question), Words.NONE, Words.NONE, List.of(), List.of());
    }

    @PostMapping("/drafts")
    @Audience(Role.MEMBER)
    String begin(
            Viewer viewer,
            Model model,
            DraftForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> begun =
                Typed.read(() ->
                        drafts.begin(
                                Typed.id("body", form.body()),
                                form.sketch(),
                                form.roots(),
                                Who.of(viewer),
                                viewer.at()));
        return switch (begun) {
            case Result.Done<UUID>(var id) -> {
                Notice.leave(next, "drafts.notice.saved");
                yield "redirect:/drafts/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield write(viewer, model, null, "", form.roots());
            }
        };
    }

    @GetMapping("/drafts/{id}/edit")
    @Audience(Role.MEMBER)
    String rewrite(@PathVariable UUID id, Viewer viewer, Model model) {
        var page = reading.page(id, viewer);
        form(viewer, model);
        model.addAttribute("id", id);
        model.addAttribute("body", page.it().body());
        model.addAttribute("sketch", page.it().sketch());
        model.addAttribute("setAside", SetAside.written(page.it().sketch().setAside()));
        model.addAttribute("follows", List.of());
        return "decisions/drafting";
    }

    @PostMapping("/drafts/{id}/versions")
    @Audience(Role.MEMBER)
    String edit(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            DraftForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> edited =
                Typed.read(() ->
                        drafts.edit(
                                id,
                                Typed.id("body", form.body()),
                                form.sketch(),
                                Words.of(form.note()),
                                Who.of(viewer),
                                viewer.at()));
        return switch (edited) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "drafts.notice.saved");
                yield "redirect:/drafts/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield rewrite(id, viewer, model);
            }
        };
    }

    private void form(Viewer viewer, Model model) {
        model.addAttribute(
                "bodies",
                bodies.all().stream()
                        .map(it -> new Option(it.id().toString(), it.name()))
                        .toList());
        model.addAttribute(
                "measures",
                yardsticks.all().stream()
                        .map(m ->
                                new Option(
                                        m.id().toString(),
                                        Objects.requireNonNull(
                                                m.definition().name().in(viewer.locale()))))
                        .toList());
    }
}
