package care.cairn.app.exchange;

import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Page;
import care.cairn.app.web.table.Table;
import care.cairn.app.web.table.Tables;
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What was decided elsewhere and came in by a log: a list of its own, apart from ours. */
@Controller
class EarlierPages {
    private static final int ROWS = 50;

    private final EarlierStore store;
    private final Tables tables;
    private final Wording words;

    EarlierPages(EarlierStore store, Tables tables, Wording words) {
        this.store = store;
        this.tables = tables;
        this.words = words;
    }

    @GetMapping("/earlier-decisions")
    @Audience(Role.VISITOR)
    String list(
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        var all = store.list(q.strip());
        var part = new Page(Math.max(1, page), ROWS, all.size());
        int from = (int) Math.min(all.size(), part.offset());
        model.addAttribute("q", q.strip());
        model.addAttribute("page", part);
        model.addAttribute("rows", all.subList(from, Math.min(all.size(), from + ROWS)));
        model.addAttribute("path", query("/earlier-decisions", q));
        model.addAttribute("csv", query("/earlier-decisions.csv", q));
        model.addAttribute("xlsx", query("/earlier-decisions.xlsx", q));
        model.addAttribute("mayTake", viewer.is(Role.PROGRAMME) && !viewer.past());
        return "exchange/earlier-list";
    }

    private static String query(String path, String q) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(q.strip())
                .toUriString();
    }

    @GetMapping({"/earlier-decisions.csv", "/earlier-decisions.xlsx"})
    @Audience(Role.VISITOR)
    void table(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String q)
            throws IOException {
        var columns =
                Stream.of("number", "what", "on", "body", "text", "reason", "reference", "mark")
                        .map(it -> words.say("exchange.earlier.column." + it))
                        .toList();
        List<List<Object>> rows =
                store.list(q.strip()).stream()
                        .map(it ->
                                List.<Object>of(
                                        words.say("exchange.earlier.number", it.number()),
                                        text(it.title()),
                                        it.decided(),
                                        text(it.bodyName()),
                                        text(it.text()),
                                        text(it.reason()),
                                        text(it.reference()),
                                        words.say("exchange.earlier.mark")))
                        .toList();
        tables.send(new Table("earlier-decisions", columns, rows), request, response);
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    @GetMapping("/earlier-decisions/{id}")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var it = store.find(id).orElseThrow(() -> new MissingException("exchange.missing"));
        model.addAttribute("e", it);

        model.addAttribute("member", viewer.signedIn());
        return "exchange/earlier";
    }
}
