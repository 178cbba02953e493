package care.cairn.app.learning.aim;

import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The shared aims, one of them in any of its versions, and setting or restating one. */
@Controller
class AimPages {
    private final Aims aims;
    private final AimReading reading;
    private final Sight sight;

    AimPages(Aims aims, AimReading reading, Sight sight) {
        this.aims = aims;
        this.reading = reading;
        this.sight = sight;
    }

    /** What the form sends. */
    record StatementForm(
            @Nullable String title,
            @Nullable String howMuch,
            @Nullable String forWhom,
            @Nullable String by,
            @Nullable String why,
            @Nullable List<String> follows) {

        Statement statement() {
            return new Statement(
                    Words.of(title), Words.of(howMuch), Words.of(forWhom), Typed.day("by", by));
        }

        List<String> from() {
            return follows == null ? List.of() : follows;
        }
    }

    @GetMapping("/learning/aims")
    @Audience(Role.VISITOR)
    String list(Viewer viewer, Model model) {
        model.addAttribute("aims", reading.list(viewer));
        model.addAttribute("sets", viewer.is(Role.MEMBER) && !viewer.past());
        return "learning/aims/list";
    }

    /**
     * @param version a version to look at; the last one if left out
     * @param part the number of the part that is looked at more closely
     */
    @GetMapping("/learning/aims/{id}")
    @Audience(Role.VISITOR)
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "0") int part,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", reading.page(id, version, part, viewer));
        return "learning/aims/aim";
    }

    @GetMapping("/learning/aims/{id}/versions")
    @Audience(Role.VISITOR)
    String versions(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        model.addAttribute("page", reading.versions(id, from, to));
        return "learning/aims/versions";
    }

    @GetMapping("/learning/aims/new")
    @Audience(Role.MEMBER)
    String write(@RequestParam(defaultValue = "") List<String> follows, Model model) {
        return form(null, Map.of(), follows, model);
    }

    @PostMapping("/learning/aims")
    @Audience(Role.MEMBER)
    String agree(
            StatementForm form,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> result =
                Typed.read(() -> aims.agree(form.statement(), form.from(), Aims.Moment.of(viewer)));
        return switch (result) {
            case Result.Done<UUID>(var id) -> {
                Notice.leave(next, "learning.aim.done.agreed");
                yield "redirect:/learning/aims/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield form(null, Map.of(), form.from(), model);
            }
        };
    }

    @GetMapping("/learning/aims/{id}/statement")
    @Audience(Role.MEMBER)
    String rewrite(@PathVariable UUID id, Model model) {
        var said = aims.get(id).now().statement();
        Map<String, String> given = new HashMap<>();
        given.put("title", said.title().orEmpty());
        given.put("howMuch", said.howMuch().orEmpty());
        given.put("forWhom", said.forWhom().orEmpty());
        given.put("by", said.by().toString());
        return form(id, given, List.of(), model);
    }

    @PostMapping("/learning/aims/{id}/statement")
    @Audience(Role.MEMBER)
    String restate(
            @PathVariable UUID id,
            StatementForm form,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> result =
                Typed.read(() ->
                        aims.restate(
                                id,
                                form.statement(),
                                Words.of(form.why()),
                                Aims.Moment.of(viewer)));
        if (result instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal);
            return form(id, Map.of(), List.of(), model);
        }
        Notice.leave(next, "learning.aim.done.restated");
        return "redirect:/learning/aims/" + id;
    }

    private String form(
            @Nullable UUID id, Map<String, String> given, List<String> follows, Model model) {
        model.addAttribute("row", id == null ? null : reading.row(id));
        model.addAttribute("given", given);
        model.addAttribute(
                "follows",
                sight.describe(
                                follows.stream()
                                        .filter(Objects::nonNull)
                                        .filter(it -> it.contains("/"))
                                        .limit(20)
                                        .toList())
                        .values());
        return "learning/aims/new";
    }
}
