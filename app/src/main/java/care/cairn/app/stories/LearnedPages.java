package care.cairn.app.stories;

import care.cairn.app.learning.ClosedCycles;
import care.cairn.app.learning.ClosedLine;
import care.cairn.app.learning.Cycle;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.search.Searches;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Page;
import care.cairn.app.web.form.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What this partnership has learned: closed cycles, predicted beside found, and stories. */
@Controller
class LearnedPages {
    private static final int ROWS = 20;
    private static final int STORIES = 60;
    private static final List<String> OUTCOMES =
            List.of("as-predicted", "not-as-predicted", "no-change", "too-few");

    private final ClosedCycles cycles;
    private final StoryRows stories;
    private final Searches searches;
    private final Partners partners;

    LearnedPages(ClosedCycles cycles, StoryRows stories, Searches searches, Partners partners) {
        this.cycles = cycles;
        this.stories = stories;
        this.searches = searches;
        this.partners = partners;
    }

    @GetMapping("/stories")
    @Audience(Role.VISITOR)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var typed = q.strip();
        var asked =
                Typed.read(() ->
                        Result.done(
                                new ClosedCycles.Filter(
                                        typed.isEmpty()
                                                ? null
                                                : searches.subjects(typed, Cycle.NOUN, viewer),
                                        Typed.idOrNone("partner", partner),
                                        Typed.idOrNone("measure", measure),
                                        Cycle.ENDS.contains(ended) ? ended : "",
                                        OUTCOMES.contains(outcome) ? outcome : "")));
        var filter =
                switch (asked) {
                    case Result.Done<ClosedCycles.Filter>(var read) -> read;
                    case Result.Refused<ClosedCycles.Filter>(var refusal) -> {
                        response.setStatus(422);
                        model.addAttribute("refusal", refusal);
                        yield ClosedCycles.Filter.ALL;
                    }
                };
        var part = new Page(Math.clamp(page, 1, 10_000), ROWS, cycles.count(filter));
        var lines = cycles.lines(filter, part, viewer);
        boolean narrow =
                filter.partner() != null
                        || filter.measure() != null
                        || !filter.ended().isEmpty()
                        || !filter.outcome().isEmpty();
        var told =
                stories.readable(
                        viewer.signedIn(),
                        "",
                        typed.isEmpty() ? null : searches.subjects(typed, Story.NOUN, viewer),
                        STORIES);
        model.addAttribute("q", typed);
        model.addAttribute("filter", filter);
        model.addAttribute("narrow", narrow || !typed.isEmpty());
        model.addAttribute("page", part);
        model.addAttribute("lines", lines);
        model.addAttribute("stories", narrow ? of(told, filter, viewer) : told);
        model.addAttribute(
                "own",
                viewer.person() == null || viewer.past()
                        ? List.of()
                        : stories.own(viewer.person(), viewer.is(Role.PROGRAMME)));
        model.addAttribute("mayTell", viewer.signedIn() && !viewer.past());
        model.addAttribute(
                "partners",
                partners.all().stream()
                        .sorted(Comparator.comparing(Partner::name))
                        .map(it -> new Option(it.id().toString(), it.name()))
                        .toList());
        model.addAttribute(
                "measures",
                cycles.measures(viewer).stream()
                        .map(it -> new Option(it.measure().toString(), it.name()))
                        .toList());
        model.addAttribute("ends", Cycle.ENDS);
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("path", path(typed, filter));
        return "stories/learned";
    }

    /** Those that tell of the cycles that are shown. */
    private List<StoryRows.Line> of(
            List<StoryRows.Line> told, ClosedCycles.Filter filter, Viewer viewer) {
        var all =
                new ClosedCycles.Filter(
                        null, filter.partner(), filter.measure(), filter.ended(), filter.outcome());
        var shown =
                cycles.lines(all, new Page(1, STORIES, STORIES), viewer).stream()
                        .map(ClosedLine::id)
                        .toList();
        return told.stream()
                .filter(it -> it.cycle() != null && shown.contains(it.cycle()))
                .toList();
    }

    private static String path(String q, ClosedCycles.Filter filter) {
        var path = UriComponentsBuilder.fromPath("/stories");
        add(path, "q", q);
        add(path, "partner", Objects.toString(filter.partner(), ""));
        add(path, "measure", Objects.toString(filter.measure(), ""));
        add(path, "ended", filter.ended());
        add(path, "outcome", filter.outcome());
        return path.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, String value) {
        if (!value.isEmpty()) {
            path.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
