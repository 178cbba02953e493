package care.cairn.app.learning;

import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Partners;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning a learning cycle: from a signal, a decision, a commitment, or an earlier turn. */
@Controller
class PlanPages {
    private final Cycles cycles;
    private final CycleReading reading;
    private final Partners partners;
    private final Sight sight;

    PlanPages(Cycles cycles, CycleReading reading, Partners partners, Sight sight) {
        this.cycles = cycles;
        this.reading = reading;
        this.partners = partners;
        this.sight = sight;
    }

    /** What the form sends. */
    record PlanForm(
            @Nullable String title,
            @Nullable String aim,
            @Nullable String theory,
            @Nullable String change,
            @Nullable String who,
            @Nullable String where,
            @Nullable List<String> places,
            @Nullable String starts,
            @Nullable String after,
            @Nullable List<String> follows) {}

    @GetMapping("/learning/cycles/new")
    @Audience(Role.MEMBER)
    String write(
            Viewer viewer,
            Model model,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") List<String> follows) {
        Map<String, String> given = new HashMap<>();
        given.put("title", title);
        var chosen = new HashSet<String>();
        if (after != null) {
            var earlier = reading.row(after);
            var planned = reading.planned(after);
            given.put("title", Objects.requireNonNullElse(earlier.title(), ""));
            given.put("aim", Objects.requireNonNullElse(planned.aim(), ""));
            given.put("theory", Objects.requireNonNullElse(planned.theory(), ""));
            given.put("change", Objects.requireNonNullElse(planned.change(), ""));
            given.put("who", Objects.requireNonNullElse(planned.who(), ""));
            given.put("where", Objects.requireNonNullElse(planned.where(), ""));
            reading.places(after).forEach(it -> chosen.add(it.partner().toString()));
        } else if (viewer.partner() != null) {
            chosen.add(viewer.partner().toString());
        }
        fill(viewer, model, after, follows, chosen);
        model.addAttribute("given", given);
        return "learning/new";
    }

    @PostMapping("/learning/cycles")
    @Audience(Role.MEMBER)
    String plan(
            Viewer viewer,
            Model model,
            PlanForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        var follows = form.follows() == null ? List.<String>of() : form.follows();
        Result<UUID> planned =
                Typed.read(() ->
                        cycles.plan(
                                Typed.idOrNone("after", form.after()),
                                new Plan(
                                        Words.of(form.title()),
                                        Words.of(form.aim()),
                                        Words.of(form.theory()),
                                        Words.of(form.change()),
                                        Words.of(form.who()),
                                        Words.of(form.where()),
                                        Typed.ids("places", form.places()).stream()
                                                .map(it -> new Plan.Place(it, ""))
                                                .toList(),
                                        Typed.day("starts", form.starts())),
                                follows,
                                Cycles.Moment.of(viewer)));
        return switch (planned) {
            case Result.Done<UUID>(var id) -> {
                Notice.leave(next, "learning.done.planned");
                yield "redirect:/learning/cycles/" + id + "/predictions/new";
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                fill(viewer, model, earlier(form), follows, Set.of());
                model.addAttribute("given", Map.of());
                yield "learning/new";
            }
        };
    }

    /** The turn that the form names, if it can be read. */
    private static @Nullable UUID earlier(PlanForm form) {
        return Typed.read(() -> Result.done(Typed.id("after", form.after())))
                        instanceof Result.Done<UUID>(var id)
                ? id
                : null;
    }

    private void fill(
            Viewer viewer,
            Model model,
            @Nullable UUID after,
            List<String> follows,
            Set<String> chosen) {
        model.addAttribute("after", after == null ? null : reading.find(after));
        model.addAttribute(
                "follows",
                sight.describe(follows.stream().filter(it -> it.contains("/")).limit(20).toList())
                        .values());
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "partners",
                partners.on(viewer.today()).stream()
                        .map(it -> new Option(it.id().toString(), it.name()))
                        .toList());
    }
}
