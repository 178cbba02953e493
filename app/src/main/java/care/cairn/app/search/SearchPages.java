package care.cairn.app.search;

import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Words in, and where they are found. */
@Controller
class SearchPages {
    private final SearchReading reading;
    private final Partners partners;

    SearchPages(SearchReading reading, Partners partners) {
        this.reading = reading;
        this.partners = partners;
    }

    @GetMapping("/search")
    @Audience(Role.VISITOR)
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var kinds = reading.kinds();
        var filter =
                switch (Typed.read(
                        () -> SearchFilter.read(q, kind, partner, from, to, sort, kinds))) {
                    case Result.Done<SearchFilter>(var read) -> read;
                    case Result.Refused<SearchFilter>(var refusal) -> {
                        response.setStatus(422);
                        model.addAttribute("refusal", refusal);
                        yield SearchFilter.of(q);
                    }
                };
        reading.prepare(viewer);
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", kinds);
        model.addAttribute(
                "partners",
                partners.all().stream()
                        .sorted(Comparator.comparing(Partner::name))
                        .map(it -> new Option(it.id().toString(), it.name()))
                        .toList());
        model.addAttribute("found", reading.read(filter, Math.clamp(page, 1, 10_000), viewer));
        return "search/search";
    }
}
