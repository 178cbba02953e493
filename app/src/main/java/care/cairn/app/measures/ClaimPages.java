package care.cairn.app.measures;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that something got better, with the chart that shows it or does not. */
@Controller
class ClaimPages {
    private final Claims claims;
    private final ClaimReading reading;
    private final Measures measures;
    private final Sight sight;
    private final MessageSource messages;

    ClaimPages(
            Claims claims,
            ClaimReading reading,
            Measures measures,
            Sight sight,
            MessageSource messages) {
        this.claims = claims;
        this.reading = reading;
        this.measures = measures;
        this.sight = sight;
        this.messages = messages;
    }

    @GetMapping("/claims/new")
    @Audience(Role.MEMBER)
    String write(@RequestParam(defaultValue = "") String about, Viewer viewer, Model model) {
        return form(about, viewer, model);
    }

    @PostMapping("/claims")
    @Audience(Role.MEMBER)
    String make(
            @RequestParam(defaultValue = "") String about,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String series,
            @RequestParam(required = false) @Nullable String since,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> made =
                Typed.read(() ->
                        claims.make(
                                about,
                                Words.of(text),
                                Typed.blank(series) ? null : Typed.whole("series", series),
                                Typed.day("since", since),
                                Author.of(viewer),
                                viewer.today(),
                                viewer.at()));
        return switch (made) {
            case Result.Done<UUID>(var id) -> {
                Notice.leave(next, "measures.claim.made");
                yield "redirect:/claims/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                refused(refusal, model, response);
                yield form(about, viewer, model);
            }
        };
    }

    @GetMapping("/claims/{id}")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute(
                "page", reading.page(id, viewer, new ChartWords(messages, viewer.locale())));
        return "measures/claims/claim";
    }

    @PostMapping("/claims/{id}/withdrawal")
    @Audience(Role.MEMBER)
    String takeBack(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var back = claims.takeBack(id, viewer.requirePerson(), Author.of(viewer), viewer.at());
        if (back instanceof Result.Refused<UUID>(var refusal)) {
            refused(refusal, model, response);
            return show(id, viewer, model);
        }
        Notice.leave(next, "measures.claim.taken-back");
        return "redirect:/claims/" + id;
    }

    private static void refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refusal", refusal);
    }

    private String form(String about, Viewer viewer, Model model) {
        var link = sight.describe(List.of(about)).get(about);
        if (link == null) {
            throw new MissingException("measure.missing.about");
        }
        var all = measures.all();
        model.addAttribute("about", link);
        model.addAttribute(
                "series",
                measures.headlines().stream()
                        .flatMap(one ->
                                all.stream()
                                        .filter(it -> it.id().equals(one.measure()))
                                        .map(it ->
                                                new Option(
                                                        String.valueOf(one.number()),
                                                        it.definition().name().in(viewer.locale())
                                                                + ", "
                                                                + ChartOfSeries.where(
                                                                        one, viewer.locale()))))
                        .sorted(Comparator.comparing(Option::text))
                        .toList());
        return "measures/claims/new";
    }
}
