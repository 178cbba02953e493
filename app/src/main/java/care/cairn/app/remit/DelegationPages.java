package care.cairn.app.remit;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Delegating, and ending what was delegated. */
@Controller
class DelegationPages {
    private static final String BODY = "body/";
    private static final String PERSON = "person/";

    private final Delegations delegations;
    private final KindsOfDecision kinds;
    private final Bodies bodies;
    private final People people;
    private final RemitPages pages;
    private final Wording words;

    DelegationPages(
            Delegations delegations,
            KindsOfDecision kinds,
            Bodies bodies,
            People people,
            RemitPages pages,
            Wording words) {
        this.delegations = delegations;
        this.kinds = kinds;
        this.bodies = bodies;
        this.people = people;
        this.pages = pages;
        this.words = words;
    }

    /** What the form sends. */
    record DelegationForm(
            @Nullable String kind,
            @Nullable String holder,
            @Nullable String level,
            @Nullable String limit,
            @Nullable String currency,
            @Nullable String clause,
            @Nullable String by,
            @Nullable String decision,
            @Nullable String since,
            @Nullable String until) {
        Delegations.Wanted wanted() {
            var who = Typed.text(holder);
            return new Delegations.Wanted(
                    Typed.text(kind),
                    who.startsWith(BODY) ? Typed.id("holder", who.substring(BODY.length())) : null,
                    who.startsWith(PERSON)
                            ? Typed.id("holder", who.substring(PERSON.length()))
                            : null,
                    Typed.whole("level", level),
                    most(limit),
                    Typed.text(currency).toUpperCase(Locale.ROOT),
                    Typed.text(clause),
                    Typed.idOrNone("by", by),
                    decision(decision),
                    Typed.day("since", since),
                    Typed.dayOrNone("until", until));
        }

        /** A whole number, with or without blanks, points or commas between its thousands. */
        private static @Nullable Long most(@Nullable String typed) {
            if (Typed.blank(typed)) {
                return null;
            }
            var digits = Typed.text(typed).replaceAll("[\\s.,'\u00a0\u202f]", "");
            if (!digits.matches("[0-9]{1,15}")) {
                throw Typed.unfit("limit", "form.unread.whole", Typed.text(typed));
            }
            return Long.valueOf(digits);
        }

        /** The page of a decision, however much of its address was typed. */
        private static @Nullable String decision(@Nullable String typed) {
            if (Typed.blank(typed)) {
                return null;
            }
            var text = Typed.text(typed);
            return "decision/" + Typed.id("decision", text.substring(text.lastIndexOf('/') + 1));
        }
    }

    @GetMapping("/remits/new")
    @Audience(Role.PROGRAMME)
    String write(Viewer viewer, Model model) {
        var today = viewer.today();
        model.addAttribute(
                "kinds",
                kinds.on(today).stream().map(it -> new Option(it.key(), kinds.name(it))).toList());
        var named =
                bodies.all().stream().map(it -> new Option(it.id().toString(), it.name())).toList();
        List<Option> holders = new ArrayList<>();
        named.forEach(it -> holders.add(new Option(BODY + it.value(), it.text())));
        people.all().stream()
                .filter(it -> it.on(today) && it.name() != null)
                .forEach(
                        it -> holders.add(new Option(PERSON + it.id(), String.valueOf(it.name()))));
        model.addAttribute("bodies", named);
        model.addAttribute("holders", holders);
        model.addAttribute(
                "levels",
                Delegation.LEVELS.reversed().stream()
                        .map(it ->
                                new Option(
                                        it.toString(),
                                        words.say("remit.level." + it),
                                        words.say("remit.level." + it + ".hint")))
                        .toList());
        model.addAttribute("currency", delegations.currency());
        model.addAttribute("since", today.toString());
        return "remit/new";
    }

    @PostMapping("/remits")
    @Audience(Role.PROGRAMME)
    String give(
            Viewer viewer,
            Model model,
            DelegationForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> given =
                Typed.read(() -> delegations.give(form.wanted(), Author.of(viewer), viewer.at()));
        return switch (given) {
            case Result.Done<UUID>(var id) -> {
                Notice.leave(next, "remit.given");
                yield "redirect:/remits/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield write(viewer, model);
            }
        };
    }

    @PostMapping("/remits/{id}/end")
    @Audience(Role.PROGRAMME)
    String end(
            Viewer viewer,
            Model model,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            HttpServletResponse response) {
        var ended =
                Typed.read(() ->
                        delegations.end(
                                id,
                                Typed.day("until", until),
                                Words.of(reason),
                                Author.of(viewer),
                                viewer.at()));
        return switch (ended) {
            case Result.Done<UUID> done -> {
                Notice.leave(next, "remit.ended");
                yield "redirect:/remits/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                pages.fill(viewer, model, id);
                yield "remit/delegation";
            }
        };
    }
}
