package care.cairn.app.ledger;

import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Room;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Page;
import care.cairn.app.web.form.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The record: all acts, and each one opened to its proof. */
@Controller
class RecordPages {
    private static final int ROWS = 50;

    private final RecordRows rows;
    private final EntryReading reading;
    private final Verification verification;
    private final Kinds kinds;
    private final SignedHead signed;

    RecordPages(
            RecordRows rows,
            EntryReading reading,
            Verification verification,
            Kinds kinds,
            SignedHead signed) {
        this.rows = rows;
        this.reading = reading;
        this.verification = verification;
        this.kinds = kinds;
        this.signed = signed;
    }

    @Bean
    static Room recordRoom() {
        return new Room("record", "/record", 120, Role.VISITOR);
    }

    @GetMapping("/record")
    @Audience(Role.VISITOR)
    String list(
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String noun,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page,
            HttpServletResponse response) {
        var filter =
                switch (Typed.read(() -> RecordFilter.read(noun, partner, from, to))) {
                    case Result.Done<RecordFilter>(var read) -> read;
                    case Result.Refused<RecordFilter>(var refusal) -> {
                        response.setStatus(422);
                        model.addAttribute("refusal", refusal);
                        yield RecordFilter.ALL;
                    }
                };
        var part = new Page(Math.max(1, page), ROWS, rows.count(filter, viewer.zone()));
        model.addAttribute("filter", filter);
        model.addAttribute("page", part);
        model.addAttribute("rows", rows.list(filter, viewer.zone(), part.offset(), ROWS));
        var nouns = new TreeSet<String>();
        kinds.keys().forEach(key -> nouns.add(key.substring(0, key.indexOf('.'))));
        model.addAttribute("nouns", nouns);
        model.addAttribute("partners", rows.partners());
        model.addAttribute("signedSize", reading.signedSize());
        model.addAttribute("mayCheck", viewer.signedIn() && !viewer.past());
        model.addAttribute(
                "path",
                UriComponentsBuilder.fromPath("/record")
                        .queryParam("noun", filter.noun())
                        .queryParam("partner", Objects.toString(filter.partner(), ""))
                        .queryParam("from", Objects.toString(filter.from(), ""))
                        .queryParam("to", Objects.toString(filter.to(), ""))
                        .build()
                        .toUriString());
        return "ledger/record";
    }

    @GetMapping("/record/{index}")
    @Audience(Role.VISITOR)
    String entry(@PathVariable long index, Viewer viewer, Model model) {
        var page = reading.page(index);
        model.addAttribute("it", page);
        model.addAttribute(
                "mayErase",
                viewer.is(Role.ADMINISTRATOR)
                        && !viewer.past()
                        && page.facts().stream().anyMatch(it -> it.kind().equals("words")));
        return "ledger/entry";
    }

    /** The proof of one act, to be kept and checked anywhere. */
    @GetMapping("/record/{index}/receipt")
    @Audience(Role.VISITOR)
    ResponseEntity<String> receipt(@PathVariable long index) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"cairn-" + index + ".tlog-proof\"")
                .body(reading.receipt(index));
    }

    /** The signed head and the key that it is checked with. */
    @GetMapping("/record/checkpoint")
    @Audience(Role.VISITOR)
    ResponseEntity<String> checkpoint() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(
                        signed.text()
                                .orElseThrow(() -> new MissingException("record.not-signed-yet")));
    }

    @GetMapping("/record/key")
    @Audience(Role.VISITOR)
    ResponseEntity<String> key() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(signed.verifier().text() + "\n");
    }

    /** Recomputes the whole record now; it changes nothing, but it is work, so it is asked for. */
    @PostMapping("/record/check")
    @Audience(Role.MEMBER)
    String check(Model model) {
        model.addAttribute("report", verification.check());
        return "ledger/check";
    }
}
