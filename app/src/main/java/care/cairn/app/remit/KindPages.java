package care.cairn.app.remit;

import care.cairn.app.ledger.Author;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Label;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.words.Wording;
import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.DecisionRules;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The kinds of decision that the partnership tells apart, and each body's rule for them. */
@Controller
class KindPages {
    private final KindsOfDecision kinds;
    private final KindRules rules;
    private final Bodies bodies;
    private final Wording words;

    KindPages(KindsOfDecision kinds, KindRules rules, Bodies bodies, Wording words) {
        this.kinds = kinds;
        this.rules = rules;
        this.bodies = bodies;
        this.words = words;
    }

    @GetMapping("/remits/kinds")
    @Audience(Role.VISITOR)
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "kinds",
                kinds.on(viewer.today()).stream()
                        .map(it -> new Option(it.key(), kinds.name(it)))
                        .toList());
        model.addAttribute("mayChange", viewer.is(Role.PROGRAMME) && !viewer.past());
        return "remit/kinds";
    }

    @PostMapping("/remits/kinds")
    @Audience(Role.PROGRAMME)
    String name(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String english,
            @RequestParam(defaultValue = "") String french) {
        return listed(
                kinds.name(
                        key,
                        new Label(english, french),
                        viewer.today(),
                        Author.of(viewer),
                        viewer.at()),
                viewer,
                model,
                response);
    }

    @PostMapping("/remits/kinds/{key}/retirement")
    @Audience(Role.PROGRAMME)
    String retire(
            Viewer viewer, Model model, HttpServletResponse response, @PathVariable String key) {
        return listed(
                kinds.retire(key, viewer.today(), Author.of(viewer), viewer.at()),
                viewer,
                model,
                response);
    }

    private String listed(
            Result<String> result, Viewer viewer, Model model, HttpServletResponse response) {
        return switch (result) {
            case Result.Done<String> done -> "redirect:/remits/kinds";
            case Result.Refused<String>(var refusal) -> {
                refuse(refusal, model, response);
                yield list(viewer, model);
            }
        };
    }

    private static void refuse(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refusal", refusal);
    }

    @GetMapping("/remits/rules/new")
    @Audience(Role.PROGRAMME)
    String write(Viewer viewer, Model model, @RequestParam MultiValueMap<String, String> sent) {
        var rule = Typed.text(sent.getFirst("rule"));
        model.addAttribute(
                "kinds",
                kinds.on(viewer.today()).stream()
                        .map(it -> new Option(it.key(), kinds.name(it)))
                        .toList());
        model.addAttribute(
                "bodies",
                bodies.all().stream()
                        .map(it -> new Option(it.id().toString(), it.name()))
                        .toList());
        model.addAttribute(
                "rules",
                DecisionRules.ALL.stream()
                        .map(it ->
                                new Option(
                                        it.key(), words.say(RemitReading.word(it.key()) + ".name")))
                        .toList());
        model.addAttribute("given", given(sent));
        model.addAttribute("since", viewer.today().toString());
        model.addAttribute(
                "parameters",
                DecisionRules.find(rule).map(DecisionRule::parameters).orElse(List.of()));
        return "remit/rule";
    }

    @PostMapping("/remits/rules")
    @Audience(Role.PROGRAMME)
    String choose(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam MultiValueMap<String, String> sent) {
        if (sent.containsKey("again")) {
            return write(viewer, model, sent);
        }
        Result<UUID> chosen =
                Typed.read(() ->
                        rules.choose(
                                new KindRule(
                                        Typed.id("body", sent.getFirst("body")),
                                        Typed.text(sent.getFirst("kind")),
                                        Typed.text(sent.getFirst("rule")),
                                        settings(sent),
                                        Typed.text(sent.getFirst("clause")),
                                        Typed.day("since", sent.getFirst("since"))),
                                Author.of(viewer),
                                viewer.at()));
        return switch (chosen) {
            case Result.Done<UUID> done -> "redirect:/remits#rules";
            case Result.Refused<UUID>(var refusal) -> {
                refuse(refusal, model, response);
                yield write(viewer, model, sent);
            }
        };
    }

    private static Map<String, String> settings(MultiValueMap<String, String> sent) {
        Map<String, String> settings = new TreeMap<>();
        if (!Typed.blank(sent.getFirst("rule"))) {
            sent.forEach((name, values) -> {
                if (name.startsWith("set.") && !values.getFirst().isBlank()) {
                    settings.put(name.substring("set.".length()), values.getFirst().strip());
                }
            });
        }
        return settings;
    }

    private static Map<String, String> given(MultiValueMap<String, String> sent) {
        Map<String, String> given = new TreeMap<>();
        for (var name : List.of("body", "kind", "rule", "clause")) {
            given.put(name, Typed.text(sent.getFirst(name)).toString());
        }
        sent.forEach((name, values) -> {
            if (name.startsWith("set.")) {
                given.put(name.toLowerCase(Locale.ROOT), values.getFirst());
            }
        });
        return given;
    }
}
