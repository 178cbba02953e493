package care.cairn.app.signals;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The signals, one signal, and the answer to it. */
@Controller
class SignalPages {
    private final Signals signals;
    private final SignalReader reader;

    SignalPages(Signals signals, SignalReader reader) {
        this.signals = signals;
        this.reader = reader;
    }

    /** What the answer form sends, as it was typed. */
    record AnswerForm(
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String by,
            @Nullable String body) {}

    @GetMapping("/signals")
    @Audience(Role.VISITOR)
    String list(
            SignalFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAttribute("list", reader.list(filter, Math.max(1, page), viewer));
        return "signals/list";
    }

    @GetMapping("/signals/{id}")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", reader.page(id, viewer));
        return "signals/signal";
    }

    @PostMapping("/signals/{id}/answers")
    @Audience(Role.MEMBER)
    String answer(
            @PathVariable UUID id,
            AnswerForm form,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var result =
                Typed.read(() ->
                        signals.answer(
                                id, reply(form), Author.of(viewer), viewer.at(), viewer.zone()));
        if (result instanceof Result.Refused<Integer>(var refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal);
            return show(id, viewer, model);
        }
        if (AnswerKind.ACT.key().equals(form.kind())) {
            Notice.leave(next, "signals.answered.act");
            return "redirect:"
                    + UriComponentsBuilder.fromPath("/decisions/new")
                            .queryParam("follows", Signals.subject(id))
                            .queryParam("body", form.body())
                            .build();
        }
        Notice.leave(next, "signals.answered");
        return "redirect:/signals/" + id;
    }

    private static Signal.Reply reply(AnswerForm form) {
        return new Signal.Reply(
                Typed.text(form.kind()),
                Words.of(form.reason()),
                Typed.dayOrNone("by", form.by()),
                Typed.idOrNone("body", form.body()));
    }
}
