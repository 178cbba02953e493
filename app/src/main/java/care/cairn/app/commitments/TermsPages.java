package care.cairn.app.commitments;

import care.cairn.app.decisions.Decisions;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking somebody to answer for something, and negotiating its terms. */
@Controller
class TermsPages {
    private static final int MONTHS = 6;

    private final Commitments commitments;
    private final CommitmentPages pages;
    private final CommitmentReading reading;
    private final Decisions decisions;
    private final Bodies bodies;
    private final Partners partners;
    private final Goals goals;

    TermsPages(
            Commitments commitments,
            CommitmentPages pages,
            CommitmentReading reading,
            Decisions decisions,
            Bodies bodies,
            Partners partners,
            Goals goals) {
        this.commitments = commitments;
        this.pages = pages;
        this.reading = reading;
        this.decisions = decisions;
        this.bodies = bodies;
        this.partners = partners;
        this.goals = goals;
    }

    @GetMapping("/commitments/new")
    @Audience(Role.MEMBER)
    String write(
            Viewer viewer,
            Model model,
            @RequestParam(required = false) @Nullable UUID decision,
            @RequestParam(required = false) @Nullable UUID insteadOf,
            @RequestParam(required = false) @Nullable UUID after) {
        Map<String, Object> given = new HashMap<>();
        if (insteadOf != null) {
            return again(insteadOf, viewer, model);
        }
        if (after != null) {
            given.put("forum", earlier(after).terms().forum());
        }
        given.put("start", viewer.today());
        given.put("end", viewer.today().plusMonths(MONTHS));
        given.put("review", viewer.today().plusMonths(MONTHS / 2));
        given.put("rhythm", "monthly");
        if (decision != null) {
            var from = decisions.summary(decision);
            given.put("forum", from.body());
            model.addAttribute("from", from);
        }
        fill(viewer, model, given);
        return "commitments/new";
    }

    /** Asks somebody else for what was declined: the same terms, but who answers. */
    private String again(UUID declined, Viewer viewer, Model model) {
        var terms = earlier(declined).terms();
        var given = given(terms);
        given.remove("person");
        if (terms.start().isBefore(viewer.today())) {
            given.put("start", viewer.today());
        }
        model.addAttribute("insteadOf", declined);
        fill(viewer, model, given);
        return "commitments/new";
    }

    private Commitment earlier(UUID id) {
        return commitments.find(id).orElseThrow(() -> new MissingException("commitments.missing"));
    }

    @PostMapping("/commitments")
    @Audience(Role.MEMBER)
    String propose(
            Viewer viewer,
            Model model,
            TermsForm form,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable UUID decision,
            @RequestParam(required = false) @Nullable UUID insteadOf) {
        var from = decision == null ? null : decisions.summary(decision);
        boolean open = from == null || from.outcome() == null || from.approved();
        Result<UUID> proposed =
                Typed.read(() ->
                        !open
                                ? Result.refused("commitments.refusal.not-passed")
                                : switch (form.terms(partnersOf(viewer), goals)) {
                                    case Result.Done<Terms>(var terms) ->
                                            insteadOf == null
                                                    ? commitments.propose(
                                                            decision,
                                                            commitments.named(terms),
                                                            Commitments.Moment.of(viewer))
                                                    : commitments.askAgain(
                                                            insteadOf,
                                                            commitments.named(terms),
                                                            Commitments.Moment.of(viewer));
                                    case Result.Refused<Terms>(var refusal) ->
                                            Result.refused(refusal);
                                });
        return switch (proposed) {
            case Result.Done<UUID>(var id) -> {
                Notice.leave(next, "commitments.notice.proposed");
                yield "redirect:/commitments/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                if (from != null) {
                    model.addAttribute("from", from);
                }
                if (insteadOf != null) {
                    model.addAttribute("insteadOf", insteadOf);
                }
                fill(viewer, model, new HashMap<>());
                yield "commitments/new";
            }
        };
    }

    @GetMapping("/commitments/{id}/negotiations/new")
    @Audience(Role.MEMBER)
    String negotiate(@PathVariable UUID id, Viewer viewer, Model model) {
        var terms = pages.fill(id, viewer, model).terms();
        fill(viewer, model, given(terms));
        return "commitments/negotiation";
    }

    @PostMapping("/commitments/{id}/negotiations")
    @Audience(Role.MEMBER)
    String offer(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            TermsForm form,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String reason) {
        Result<UUID> offered =
                Typed.read(() ->
                        switch (form.terms(partnersOf(viewer), goals)) {
                            case Result.Done<Terms>(var terms) ->
                                    commitments.negotiate(
                                            id,
                                            commitments.named(terms),
                                            Words.of(reason),
                                            Commitments.Moment.of(viewer));
                            case Result.Refused<Terms>(var refusal) -> Result.refused(refusal);
                        });
        return switch (offered) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "commitments.notice.negotiated");
                yield "redirect:/commitments/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                pages.fill(id, viewer, model);
                fill(viewer, model, new HashMap<>());
                yield "commitments/negotiation";
            }
        };
    }

    private Map<UUID, UUID> partnersOf(Viewer viewer) {
        return reading.peopleHere(viewer.today()).values().stream()
                .collect(Collectors.toMap(Person::id, Person::partner));
    }

    private static Map<String, Object> given(Terms terms) {
        Map<String, Object> given = new HashMap<>();
        given.put("what", terms.what().orEmpty());
        given.put("person", terms.person());
        given.put("helpers", terms.helpers().stream().map(Terms.Supporter::partner).toList());
        given.put("ownPart", terms.ownPart().orEmpty());
        given.put("forum", terms.forum());
        given.put("standard", terms.standard().orEmpty());
        given.put("rhythm", terms.rhythm());
        given.put("ifNotMet", terms.ifNotMet().orEmpty());
        given.put("start", terms.start());
        given.put("end", terms.end());
        given.put("publicity", terms.publicity());
        if (terms.review() != null) {
            given.put("review", terms.review());
        }
        var goal = terms.goal();
        if (goal != null) {
            given.put("measure", goal.measure());
            given.put("direction", goal.direction());
            if (goal.target() != null) {
                given.put("target", goal.target());
            }
            if (goal.by() != null) {
                given.put("targetBy", goal.by());
            }
        }
        return given;
    }

    private void fill(Viewer viewer, Model model, Map<String, Object> given) {
        var names = partners.all().stream().collect(Collectors.toMap(p -> p.id(), p -> p.name()));
        given.putIfAbsent("helpers", List.of());
        given.putIfAbsent("publicity", Terms.PUBLIC);
        model.addAttribute("publicity", Terms.PUBLICITY);
        model.addAttribute("given", given);
        model.addAttribute(
                "people",
                reading.peopleHere(viewer.today()).values().stream()
                        .map(p ->
                                new Option(
                                        p.id().toString(),
                                        Objects.requireNonNullElse(p.name(), "–")
                                                + ", "
                                                + names.getOrDefault(p.partner(), "")))
                        .toList());
        model.addAttribute("partners", partners.on(viewer.today()));
        model.addAttribute(
                "forums",
                bodies.all().stream().map(b -> new Option(b.id().toString(), b.name())).toList());
        model.addAttribute("measures", goals.options(viewer.locale()));
        model.addAttribute("rhythms", Rhythm.ALL.stream().map(Rhythm::key).toList());
    }
}
