package care.cairn.app.decisions;

import care.cairn.app.decisions.electorate.Assemblies;
import care.cairn.app.decisions.hearing.HearingReading;
import care.cairn.app.decisions.list.DecisionFilter;
import care.cairn.app.decisions.list.DecisionRows;
import care.cairn.app.partnership.Sector;
import care.cairn.app.remit.Delegations;
import care.cairn.app.remit.KindsOfDecision;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Page;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All decisions, and one of them. */
@Controller
public class DecisionPages {
    private static final int ROWS = 30;
    private static final int POSITIONS = 100;

    private final DecisionRows rows;
    private final DecisionReading reading;
    private final Assemblies assemblies;
    private final HearingReading hearing;
    private final KindsOfDecision kinds;
    private final Delegations delegations;

    DecisionPages(
            DecisionRows rows,
            DecisionReading reading,
            Assemblies assemblies,
            HearingReading hearing,
            KindsOfDecision kinds,
            Delegations delegations) {
        this.hearing = hearing;
        this.kinds = kinds;
        this.delegations = delegations;
        this.rows = rows;
        this.reading = reading;
        this.assemblies = assemblies;
    }

    @GetMapping("/decisions")
    @Audience(Role.VISITOR)
    String list(
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID body,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new DecisionFilter(state, body, partner, q.strip());
        var part = new Page(Math.max(1, page), ROWS, rows.count(filter));
        model.addAttribute("filter", filter);
        model.addAttribute("page", part);
        model.addAttribute("rows", rows.list(filter, viewer.person(), part.offset(), ROWS));
        model.addAttribute("bodies", assemblies.all(viewer.today()));
        model.addAttribute("partners", assemblies.partners());
        model.addAttribute("at", viewer.at());
        model.addAttribute("today", viewer.today());
        model.addAttribute("mayPropose", viewer.signedIn() && !viewer.past());
        model.addAttribute("path", query("/decisions", filter));
        model.addAttribute("csv", query("/decisions.csv", filter));
        model.addAttribute("xlsx", query("/decisions.xlsx", filter));
        return "decisions/list";
    }

    private static String query(String path, DecisionFilter filter) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("state", filter.state())
                .queryParam("q", "{q}")
                .queryParam("body", Objects.requireNonNullElse(filter.body(), ""))
                .queryParam("partner", Objects.requireNonNullElse(filter.partner(), ""))
                .encode()
                .buildAndExpand(filter.q())
                .toUriString();
    }

    @GetMapping("/decisions/{id}")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        fill(id, viewer, model);
        return "decisions/decision";
    }

    /** All positions that were ever given, also those that were replaced. */
    @GetMapping("/decisions/{id}/positions")
    @Audience(Role.VISITOR)
    String positions(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "1") int page) {
        fill(id, viewer, model);
        var d = (DecisionPage) Objects.requireNonNull(model.getAttribute("d"));
        var part = new Page(Math.max(1, page), POSITIONS, d.said());
        model.addAttribute("page", part);
        model.addAttribute("lines", reading.positions(id, part.offset(), POSITIONS));
        return "decisions/positions";
    }

    /** Lays the page of a decision into the model; every form on it comes back to it. */
    public void fill(UUID id, Viewer viewer, Model model) {
        var page = reading.page(id, viewer);
        model.addAttribute("d", page);
        model.addAttribute("hearing", hearing.ofDecision(id, page.head().opened(), viewer));
        model.addAttribute("hearingPath", "/decisions/" + id);
        model.addAttribute("partners", hearing.partners(viewer));
        model.addAttribute("draft", hearing.draftOf(id));
        var day = LocalDate.ofInstant(page.head().opened(), viewer.zone());
        var kind = page.head().stakes().kind();
        model.addAttribute("kind", kind.isEmpty() ? "" : kinds.name(kind, day));
        model.addAttribute("currency", delegations.currency());
        model.addAttribute("at", viewer.at());
        model.addAttribute("sectors", Sector.ALL);
    }
}
