package care.cairn.app.commitments;

import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Onward;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one partner answers for: sideways to the partnership's forums, beside upward. */
@Controller
class AnswersPages {
    private final CommitmentReading reading;
    private final UpwardDuties upward;
    private final KeptPromises kept;
    private final Partners partners;
    private final Wording words;

    AnswersPages(
            CommitmentReading reading,
            UpwardDuties upward,
            KeptPromises kept,
            Partners partners,
            Wording words) {
        this.reading = reading;
        this.upward = upward;
        this.kept = kept;
        this.partners = partners;
        this.words = words;
    }

    @Bean
    static Onward whatAPartnerAnswersFor() {
        return new Onward(
                10,
                List.of("partner"),
                "commitments.answers-for",
                "/commitments/of/{subject}",
                Role.VISITOR);
    }

    /** What it answers for to one forum. */
    record Sideways(String forum, List<CommitmentReading.Listed> rows) {}

    @GetMapping("/commitments/of/partner/{id}")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Partner partner =
                partners.find(id)
                        .orElseThrow(() -> new MissingException("commitments.missing.partner"));
        var filter = new CommitmentFilter("open", id, null, null, "", "forum", "");
        List<Sideways> sideways =
                reading.list(filter, viewer).stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.row().forumName(),
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(it -> new Sideways(it.getKey(), it.getValue()))
                        .toList();
        model.addAttribute("partner", partner);
        model.addAttribute("sideways", sideways);
        model.addAttribute("upward", upward.of(id));
        model.addAttribute(
                "counted",
                kept.counted(viewer).stream().filter(it -> it.partner().equals(id)).toList());
        model.addAttribute(
                "kinds",
                Upward.KINDS.stream()
                        .map(it -> new Option(it, words.say("commitments.upward.kind." + it)))
                        .toList());
        model.addAttribute(
                "mayRecord",
                !viewer.past()
                        && (viewer.is(Role.PROGRAMME)
                                || (viewer.signedIn() && id.equals(viewer.partner()))));
        return "commitments/answers";
    }

    @PostMapping("/commitments/of/partner/{id}/upward")
    @Audience(Role.MEMBER)
    String record(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String toWhom,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String since) {
        var recorded =
                Typed.read(() ->
                        upward.record(
                                id,
                                kind,
                                Words.of(toWhom),
                                Words.of(duty),
                                Words.of(source),
                                Typed.dayOrNone("since", since),
                                Commitments.Moment.of(viewer)));
        return answer(recorded, id, viewer, model, next, response, "upward");
    }

    @PostMapping("/commitments/of/partner/{id}/upward/{duty}/lifting")
    @Audience(Role.MEMBER)
    String lift(
            @PathVariable UUID id,
            @PathVariable UUID duty,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String reason) {
        var lifted = upward.lift(duty, Words.of(reason), Commitments.Moment.of(viewer));
        return answer(lifted, id, viewer, model, next, response, "lifted");
    }

    private String answer(
            Result<UUID> result,
            UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            String notice) {
        return switch (result) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "commitments.notice." + notice);
                yield "redirect:/commitments/of/partner/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield show(id, viewer, model);
            }
        };
    }
}
