package care.cairn.app.access.erasure;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Erasing;
import care.cairn.app.ledger.Names;
import care.cairn.app.web.Audience;
import care.cairn.app.web.ForbiddenException;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A request that words be erased, for the two people whom it concerns: the one who asked, and the
 * one who approves or declines.
 */
@Controller
class ErasureAnswerPages {
    private final ErasureRequests requests;
    private final Erasing erasing;
    private final Names names;

    ErasureAnswerPages(ErasureRequests requests, Erasing erasing, Names names) {
        this.requests = requests;
        this.erasing = erasing;
        this.names = names;
    }

    @GetMapping("/erasures/{id}")
    @Audience(Role.MEMBER)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var request = find(id, viewer);
        model.addAttribute("request", request);
        model.addAttribute(
                "parts",
                request.entries().stream()
                        .flatMap(entry -> erasing.wordsOf(entry).stream())
                        .toList());
        model.addAttribute("people", names.people(List.of(request.asker(), request.approver())));
        model.addAttribute(
                "mine",
                request.outcome() == null
                        && request.approver().equals(viewer.person())
                        && !viewer.past());
        return "access/erasure-request";
    }

    @PostMapping("/erasures/{id}/approval")
    @Audience(Role.MEMBER)
    String approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sure,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        find(id, viewer);
        Result<Entry> result =
                Typed.read(() ->
                        sure.isEmpty()
                                ? Result.refused(Refusal.at("sure", "erasure.not-sure"))
                                : requests.approve(id, Author.of(viewer), viewer.at()));
        return switch (result) {
            case Result.Done<Entry>(Entry done) -> {
                Notice.leave(next, "erasure.done");
                yield "redirect:/record/" + done.index();
            }
            case Result.Refused<Entry>(Refusal refusal) ->
                    refused(refusal, id, viewer, model, response);
        };
    }

    @PostMapping("/erasures/{id}/decline")
    @Audience(Role.MEMBER)
    String decline(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        find(id, viewer);
        Result<UUID> result =
                Typed.read(() -> requests.decline(id, Author.of(viewer), viewer.at()));
        return switch (result) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "erasure.declined");
                yield "redirect:/erasures/" + id;
            }
            case Result.Refused<UUID>(Refusal refusal) ->
                    refused(refusal, id, viewer, model, response);
        };
    }

    private String refused(
            Refusal refusal, UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", refusal);
        return show(id, viewer, model);
    }

    private ErasureRequest find(UUID id, Viewer viewer) {
        var request = requests.find(id).orElseThrow(() -> new MissingException("erasure.missing"));
        var person = viewer.requirePerson();
        if (!person.equals(request.asker()) && !person.equals(request.approver())) {
            throw new ForbiddenException("erasure.not-yours");
        }
        return request;
    }
}
