package care.cairn.app.partnership;

import care.cairn.app.ledger.Author;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.words.Wording;
import care.cairn.core.tally.DecisionRules;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A body: its terms, its seats, who holds them and who deputises. */
@Controller
class BodyPages {
    private final Bodies bodies;
    private final Seats seats;
    private final Partners partners;
    private final People people;
    private final Wording words;

    BodyPages(Bodies bodies, Seats seats, Partners partners, People people, Wording words) {
        this.words = words;
        this.bodies = bodies;
        this.seats = seats;
        this.partners = partners;
        this.people = people;
    }

    /** The terms as a form gives them. */
    record TermsForm(
            @Nullable String name,
            @Nullable String remit,
            @Nullable String rule,
            @Nullable String quorum,
            @Nullable List<String> sectors,
            @Nullable String rhythm,
            @Nullable String noticeDays,
            @Nullable String openDays) {
        /** To be asked within {@link Typed#read}. */
        Body.Terms terms() {
            return new Body.Terms(
                    Typed.text(remit),
                    Typed.text(rule),
                    Typed.whole("quorum", quorum),
                    sectors == null ? List.of() : sectors,
                    Typed.text(rhythm),
                    Typed.whole("noticeDays", noticeDays),
                    Typed.whole("openDays", openDays));
        }
    }

    @GetMapping("/bodies/new")
    @Audience(Role.PROGRAMME)
    String asked(Model model) {
        model.addAttribute("sectors", Sector.ALL);
        model.addAttribute("rules", rules());
        return "partnership/new-body";
    }

    @PostMapping("/bodies")
    @Audience(Role.PROGRAMME)
    String found(Viewer viewer, Model model, HttpServletResponse response, TermsForm form) {
        var result =
                Typed.read(() ->
                        bodies.found(
                                Typed.text(form.name()),
                                null,
                                form.terms(),
                                viewer.today(),
                                Author.of(viewer),
                                viewer.at()));
        return switch (result) {
            case Result.Done<UUID>(var id) -> "redirect:/bodies/" + id;
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield asked(model);
            }
        };
    }

    @GetMapping("/bodies/{id}")
    @Audience(Role.VISITOR)
    String show(Viewer viewer, Model model, @PathVariable UUID id) {
        var body = bodies.find(id).orElseThrow(() -> new MissingException("body.missing"));
        var today = viewer.today();
        model.addAttribute("body", body);
        model.addAttribute(
                "parent", body.parent() == null ? null : bodies.find(body.parent()).orElse(null));
        model.addAttribute("seats", seats.of(id, today));
        model.addAttribute(
                "partners",
                partners.all().stream()
                        .collect(Collectors.toMap(Partner::id, Function.identity())));
        var everybody = people.all();
        model.addAttribute(
                "people",
                everybody.stream().collect(Collectors.toMap(Person::id, Function.identity())));
        model.addAttribute(
                "choices",
                everybody.stream()
                        .filter(it -> it.on(today) && it.name() != null)
                        .map(it -> new Option(it.id().toString(), String.valueOf(it.name())))
                        .toList());
        model.addAttribute(
                "partnerChoices",
                partners.on(today).stream()
                        .map(it -> new Option(it.id().toString(), it.name()))
                        .toList());
        model.addAttribute("sectors", Sector.ALL);
        model.addAttribute("rules", rules());
        model.addAttribute("rule", word(body.terms().rule()));
        model.addAttribute("mayChange", viewer.is(Role.PROGRAMME) && !viewer.past());
        return "partnership/body";
    }

    @PostMapping("/bodies/{id}/terms")
    @Audience(Role.PROGRAMME)
    String terms(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            TermsForm form) {
        return shown(
                Typed.read(
                        () -> bodies.changeTerms(id, form.terms(), Author.of(viewer), viewer.at())),
                viewer,
                model,
                response,
                id);
    }

    @PostMapping("/bodies/{id}/seats")
    @Audience(Role.PROGRAMME)
    String seat(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String voting) {
        return shown(
                Typed.read(() ->
                        bodies.createSeat(
                                id,
                                Typed.id("partner", partner),
                                title,
                                !voting.isEmpty(),
                                viewer.today(),
                                Author.of(viewer),
                                viewer.at())),
                viewer,
                model,
                response,
                id);
    }

    @PostMapping("/bodies/{id}/seats/{seat}/holder")
    @Audience(Role.PROGRAMME)
    String hold(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID seat,
            @RequestParam(defaultValue = "") String holder,
            @RequestParam(defaultValue = "") String deputy) {
        return shown(
                Typed.read(() ->
                        bodies.hold(
                                seat,
                                Typed.idOrNone("holder", holder),
                                Typed.idOrNone("deputy", deputy),
                                viewer.today(),
                                Author.of(viewer),
                                viewer.at())),
                viewer,
                model,
                response,
                id);
    }

    @PostMapping("/bodies/{id}/seats/{seat}/end")
    @Audience(Role.PROGRAMME)
    String end(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            @PathVariable UUID seat) {
        return shown(
                bodies.endSeat(seat, viewer.today(), Author.of(viewer), viewer.at()),
                viewer,
                model,
                response,
                id);
    }

    /** Every rule that a proposal can be decided by, as the list of them has it. */
    private List<Option> rules() {
        return DecisionRules.ALL.stream()
                .map(it ->
                        new Option(
                                it.key(),
                                words.say(word(it.key()) + ".name")
                                        + ": "
                                        + words.say(word(it.key()) + ".hint")))
                .toList();
    }

    private static String word(String rule) {
        return "decisions.rule." + rule.substring(0, rule.indexOf('/'));
    }

    private String shown(
            Result<UUID> result,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            UUID body) {
        return switch (result) {
            case Result.Done<UUID> done -> "redirect:/bodies/" + body;
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield show(viewer, model, body);
            }
        };
    }
}
