package care.cairn.app.commitments;

import care.cairn.app.commitments.judgement.Step;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Partners;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving an account, asking about it, answering, and judging it. */
@Controller
class AccountingPages {
    /** Days that an answer has, unless the question says otherwise. */
    private static final int DAYS = 14;

    private final Commitments commitments;
    private final CommitmentPages pages;
    private final AccountJudgements judgements;
    private final CommitmentReading reading;
    private final Partners partners;
    private final Goals goals;
    private final Wording words;

    AccountingPages(
            Commitments commitments,
            CommitmentPages pages,
            AccountJudgements judgements,
            CommitmentReading reading,
            Partners partners,
            Goals goals,
            Wording words) {
        this.commitments = commitments;
        this.pages = pages;
        this.judgements = judgements;
        this.reading = reading;
        this.partners = partners;
        this.goals = goals;
        this.words = words;
    }

    @GetMapping("/commitments/{id}/accounts/new")
    @Audience(Role.MEMBER)
    String write(@PathVariable UUID id, Viewer viewer, Model model) {
        var page = pages.fill(id, viewer, model);
        var reading = goals.read(page.terms(), viewer.today());
        if (reading != null) {
            model.addAttribute("reading", reading);
        }
        model.addAttribute("measures", goals.options(viewer.locale()));
        return "commitments/account-new";
    }

    @PostMapping("/commitments/{id}/accounts")
    @Audience(Role.MEMBER)
    String give(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String happened,
            @RequestParam(defaultValue = "") String claim,
            @RequestParam(defaultValue = "") String explanation,
            @RequestParam(defaultValue = "") String help,
            @RequestParam(defaultValue = "") String nextStep) {
        var terms =
                commitments
                        .find(id)
                        .orElseThrow(() -> new MissingException("commitments.missing"))
                        .terms();
        var given =
                Typed.read(() -> {
                    var cited = Typed.idOrNone("claim", claim);
                    return commitments.give(
                            id,
                            new Accounting.Telling(
                                    terms.standard(),
                                    Words.of(happened),
                                    goals.read(terms, viewer.today()),
                                    cited == null ? null : goals.read(cited, viewer.today()),
                                    Words.of(explanation),
                                    Words.of(help),
                                    Words.of(nextStep)),
                            Commitments.Moment.of(viewer));
                });
        return switch (given) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "commitments.notice.given");
                yield "redirect:/commitments/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield write(id, viewer, model);
            }
        };
    }

    @GetMapping("/commitments/{id}/accounts/{n}")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, @PathVariable int n, Viewer viewer, Model model) {
        var page = pages.fill(id, viewer, model);
        model.addAttribute(
                "a",
                page.account(n).orElseThrow(() -> new MissingException("commitments.missing")));
        model.addAttribute("answerBy", viewer.today().plusDays(DAYS));
        model.addAttribute("verdicts", Account.VERDICTS);
        model.addAttribute("judgings", reading.judgings(id, n));
        model.addAttribute("panel", page.it().accounts().get(n - 1).panel());
        model.addAttribute("me", viewer.person());
        model.addAttribute(
                "steps",
                Step.LADDER.stream()
                        .map(it -> new Option(it, words.say("commitments.step." + it)))
                        .toList());
        model.addAttribute(
                "partners",
                partners.on(viewer.today()).stream()
                        .map(it -> new Option(it.id().toString(), it.name()))
                        .toList());
        model.addAttribute(
                "helper",
                viewer.partner() != null
                        && commitments.helps(id, n, viewer.partner())
                        && !viewer.past());
        return "commitments/account";
    }

    @PostMapping("/commitments/{id}/accounts/{n}/questions")
    @Audience(Role.MEMBER)
    String question(
            @PathVariable UUID id,
            @PathVariable int n,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String answerBy) {
        var asked =
                Typed.read(() ->
                        commitments.question(
                                id,
                                n,
                                Words.of(question),
                                Typed.day("answerBy", answerBy),
                                Commitments.Moment.of(viewer)));
        return answer(asked, id, n, viewer, model, next, response, "questioned");
    }

    @PostMapping("/commitments/{id}/accounts/{n}/questions/{question}/answer")
    @Audience(Role.MEMBER)
    String answer(
            @PathVariable UUID id,
            @PathVariable int n,
            @PathVariable int question,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String answer) {
        var answered =
                Typed.read(() ->
                        commitments.answer(
                                id, n, question, Words.of(answer), Commitments.Moment.of(viewer)));
        return answer(answered, id, n, viewer, model, next, response, "answered");
    }

    @PostMapping("/commitments/{id}/accounts/{n}/judgement")
    @Audience(Role.MEMBER)
    String judge(
            @PathVariable UUID id,
            @PathVariable int n,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String nextStep,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String stepPartner,
            @RequestParam(defaultValue = "") String stepBy) {
        var judged =
                Typed.read(() ->
                        judgements.propose(
                                id,
                                n,
                                verdict,
                                Words.of(reason),
                                Words.of(nextStep),
                                Typed.text(step),
                                Typed.idOrNone("stepPartner", stepPartner),
                                Typed.dayOrNone("stepBy", stepBy),
                                Commitments.Moment.of(viewer)));
        return answer(judged, id, n, viewer, model, next, response, "judged");
    }

    @PostMapping("/commitments/{id}/accounts/{n}/judgement/positions")
    @Audience(Role.MEMBER)
    String say(
            @PathVariable UUID id,
            @PathVariable int n,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String said) {
        var result =
                Typed.read(() ->
                        judgements.say(
                                id,
                                n,
                                Typed.id("seat", seat),
                                choice,
                                Words.of(said),
                                Commitments.Moment.of(viewer)));
        return answer(result, id, n, viewer, model, next, response, "said");
    }

    @PostMapping("/commitments/{id}/accounts/{n}/step")
    @Audience(Role.MEMBER)
    String stepTaken(
            @PathVariable UUID id,
            @PathVariable int n,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String how) {
        var taken = commitments.takeStep(id, n, Words.of(how), Commitments.Moment.of(viewer));
        return answer(taken, id, n, viewer, model, next, response, "step");
    }

    private String answer(
            Result<UUID> result,
            UUID id,
            int n,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            String notice) {
        return switch (result) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "commitments.notice." + notice);
                yield "redirect:/commitments/" + id + "/accounts/" + n;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield show(id, n, viewer, model);
            }
        };
    }
}
