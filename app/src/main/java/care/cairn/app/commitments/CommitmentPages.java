package care.cairn.app.commitments;

import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Partners;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Page;
import care.cairn.app.web.table.Tables;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of commitments, and one of them. */
@Controller
class CommitmentPages {
    private static final int ROWS = 50;

    /** The states that the register can be narrowed to. */
    private static final List<String> STATES =
            List.of(
                    "open",
                    "late",
                    "due",
                    "to-judge",
                    "orphaned",
                    "forumless",
                    "questions",
                    "declined-open",
                    "signal-against",
                    "done-no-signal",
                    "asked",
                    "negotiating",
                    "running",
                    "over",
                    Commitment.MET,
                    Commitment.NOT_MET,
                    Commitment.STOPPED,
                    Commitment.DECLINED,
                    Commitment.FELL);

    private final CommitmentReading reading;
    private final Bodies bodies;
    private final Partners partners;
    private final Goals goals;
    private final RegisterTable table;
    private final Tables tables;
    private final ObjectProvider<OriginPanel> origins;

    CommitmentPages(
            CommitmentReading reading,
            Bodies bodies,
            Partners partners,
            Goals goals,
            RegisterTable table,
            Tables tables,
            ObjectProvider<OriginPanel> origins) {
        this.reading = reading;
        this.bodies = bodies;
        this.partners = partners;
        this.goals = goals;
        this.table = table;
        this.tables = tables;
        this.origins = origins;
    }

    @GetMapping("/commitments")
    @Audience(Role.VISITOR)
    String list(
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable UUID forum,
            @RequestParam(required = false) @Nullable UUID measure,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new CommitmentFilter(state, partner, forum, measure, q.strip(), sort, group);
        var all = inGroups(reading.list(filter, viewer), group);
        var part = new Page(Math.max(1, page), ROWS, all.size());
        int from = (int) Math.min(all.size(), part.offset());
        model.addAttribute("filter", filter);
        model.addAttribute("page", part);
        model.addAttribute(
                "groups",
                reading.grouped(all.subList(from, Math.min(all.size(), from + ROWS)), group));
        model.addAttribute("groupings", CommitmentFilter.GROUPS);
        model.addAttribute("print", query("/commitments/print", filter));
        model.addAttribute("partners", partners.all());
        model.addAttribute("forums", bodies.all());
        model.addAttribute("measures", goals.options(viewer.locale()));
        model.addAttribute("states", STATES);
        model.addAttribute("mayPropose", viewer.signedIn() && !viewer.past());
        var query = query("/commitments", filter);
        model.addAttribute("path", query);
        model.addAttribute("csv", query("/commitments.csv", filter));
        model.addAttribute("xlsx", query("/commitments.xlsx", filter));
        return "commitments/list";
    }

    /** Group after group, so that a part of the list has whole stretches of them. */
    private List<CommitmentReading.Listed> inGroups(
            List<CommitmentReading.Listed> rows, String group) {
        return reading.grouped(rows, group).stream().flatMap(it -> it.rows().stream()).toList();
    }

    /** The register on paper: all of it, as a table, narrowed and grouped as on the screen. */
    @GetMapping("/commitments/print")
    @Audience(Role.VISITOR)
    String print(
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable UUID forum,
            @RequestParam(required = false) @Nullable UUID measure,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "") String group) {
        var filter = new CommitmentFilter(state, partner, forum, measure, q.strip(), sort, group);
        var all = reading.list(filter, viewer);
        model.addAttribute("total", all.size());
        model.addAttribute("groups", reading.grouped(all, group));
        model.addAttribute("day", viewer.today());
        model.addAttribute("back", query("/commitments", filter));
        return "commitments/print";
    }

    private static String query(String path, CommitmentFilter filter) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("state", filter.state())
                .queryParam("partner", Objects.requireNonNullElse(filter.partner(), ""))
                .queryParam("forum", Objects.requireNonNullElse(filter.forum(), ""))
                .queryParam("measure", Objects.requireNonNullElse(filter.measure(), ""))
                .queryParam("q", "{q}")
                .queryParam("sort", filter.sort())
                .queryParam("group", filter.group())
                .encode()
                .buildAndExpand(filter.q())
                .toUriString();
    }

    /** The register as a table for spreadsheets, with the same filter. */
    @GetMapping({"/commitments.csv", "/commitments.xlsx"})
    @Audience(Role.VISITOR)
    void table(
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable UUID forum,
            @RequestParam(required = false) @Nullable UUID measure,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "due") String sort)
            throws IOException {
        var filter = new CommitmentFilter(state, partner, forum, measure, q.strip(), sort, "");
        tables.send(table.of(reading.list(filter, viewer)), request, response);
    }

    @GetMapping("/commitments/{id}")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        fill(id, viewer, model);
        return "commitments/commitment";
    }

    /** Lays the page of a commitment into the model; every form on it comes back to it. */
    CommitmentPage fill(UUID id, Viewer viewer, Model model) {
        var page = reading.page(id, viewer);
        model.addAttribute("c", page);
        model.addAttribute("member", viewer.signedIn());
        model.addAttribute(
                "origin",
                origins.stream().flatMap(it -> it.of(id, viewer.signedIn()).stream()).toList());
        model.addAttribute("day", viewer.today());
        model.addAttribute("at", viewer.at());
        return page;
    }
}
