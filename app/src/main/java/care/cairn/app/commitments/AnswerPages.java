package care.cairn.app.commitments;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Short answers to a commitment: yes, no with a reason, to somebody else, or its end. */
@Controller
class AnswerPages {
    /** The answers that need a reason; each has a page of its own. */
    private static final List<String> WITH_REASON =
            List.of(
                    "declining",
                    "keeping",
                    "hand-over",
                    "declining-hand-over",
                    "ending",
                    "letting-go");

    private final Commitments commitments;
    private final CommitmentPages pages;
    private final CommitmentReading reading;

    AnswerPages(Commitments commitments, CommitmentPages pages, CommitmentReading reading) {
        this.commitments = commitments;
        this.pages = pages;
        this.reading = reading;
    }

    @PostMapping("/commitments/{id}/acceptance")
    @Audience(Role.MEMBER)
    String accept(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var result = commitments.accept(id, Commitments.Moment.of(viewer));
        return answer(result, id, viewer, model, next, response, "accepted", null);
    }

    @PostMapping("/commitments/{id}/agreement")
    @Audience(Role.MEMBER)
    String agree(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var result = commitments.agree(id, Commitments.Moment.of(viewer));
        return answer(result, id, viewer, model, next, response, "agreed", null);
    }

    @PostMapping("/commitments/{id}/taking-over")
    @Audience(Role.MEMBER)
    String takeOver(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var result = commitments.takeOver(id, Commitments.Moment.of(viewer));
        return answer(result, id, viewer, model, next, response, "taken-over", null);
    }

    @GetMapping("/commitments/{id}/answers/{verb}")
    @Audience(Role.MEMBER)
    String ask(@PathVariable UUID id, @PathVariable String verb, Viewer viewer, Model model) {
        if (!WITH_REASON.contains(verb)) {
            throw new MissingException("commitments.missing");
        }
        pages.fill(id, viewer, model);
        model.addAttribute("verb", verb);
        model.addAttribute("ends", Commitment.ENDS);
        model.addAttribute(
                "people",
                reading.peopleHere(viewer.today()).values().stream()
                        .map(p ->
                                new Option(
                                        p.id().toString(),
                                        Objects.requireNonNullElse(p.name(), "–")
                                                + ", "
                                                + reading.partnerName(p.partner())))
                        .toList());
        return "commitments/answer";
    }

    @PostMapping("/commitments/{id}/answers/{verb}")
    @Audience(Role.MEMBER)
    String answer(
            @PathVariable UUID id,
            @PathVariable String verb,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String person) {
        var moment = Commitments.Moment.of(viewer);
        var why = Words.of(reason);
        Result<UUID> result =
                switch (verb) {
                    case "declining" -> commitments.decline(id, why, moment);
                    case "letting-go" -> commitments.letGo(id, why, moment);
                    case "keeping" -> commitments.keep(id, why, moment);
                    case "declining-hand-over" -> commitments.declineHandOver(id, why, moment);
                    case "ending" -> commitments.end(id, how, why, moment);
                    case "hand-over" ->
                            Typed.read(() ->
                                    commitments.handOver(
                                            id, Typed.id("person", person), why, moment));
                    default -> throw new MissingException("commitments.missing");
                };
        return answer(result, id, viewer, model, next, response, verb, verb);
    }

    private String answer(
            Result<UUID> result,
            UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            String notice,
            @Nullable String back) {
        return switch (result) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "commitments.notice." + notice);
                yield "redirect:/commitments/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                if (back != null) {
                    yield ask(id, back, viewer, model);
                }
                yield pages.show(id, viewer, model);
            }
        };
    }
}
