package care.cairn.app.partnership;

import care.cairn.app.ledger.Author;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Room;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who belongs to the partnership: partners with their people, and how they come and go. */
@Controller
class PartnerPages {
    private final Partners partners;
    private final People people;
    private final Bodies bodies;
    private final MessageSource messages;

    PartnerPages(Partners partners, People people, Bodies bodies, MessageSource messages) {
        this.partners = partners;
        this.people = people;
        this.bodies = bodies;
        this.messages = messages;
    }

    @Bean
    static Room partnersRoom() {
        return new Room("partners", "/partners", 110, Role.VISITOR);
    }

    @GetMapping("/partners")
    @Audience(Role.VISITOR)
    String list(Viewer viewer, Model model) {
        var today = viewer.today();
        var all = partners.all();
        model.addAttribute("here", all.stream().filter(it -> it.on(today)).toList());
        model.addAttribute("gone", all.stream().filter(it -> !it.on(today)).toList());
        model.addAttribute("byId", byId(all));
        model.addAttribute("bodies", bodies.all());
        model.addAttribute("sectors", Sector.ALL);
        model.addAttribute(
                "people",
                people.all().stream()
                        .filter(it -> it.on(today))
                        .collect(Collectors.groupingBy(Person::partner, Collectors.counting())));
        model.addAttribute("mayChange", mayChange(viewer));
        model.addAttribute("maySettle", viewer.is(Role.ADMINISTRATOR));
        return "partnership/partners";
    }

    @GetMapping("/partners/new")
    @Audience(Role.PROGRAMME)
    String asked(Viewer viewer, Model model) {
        model.addAttribute("sectors", sectors(viewer));
        model.addAttribute("today", viewer.today());
        return "partnership/new-partner";
    }

    @PostMapping("/partners")
    @Audience(Role.PROGRAMME)
    String join(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String since) {
        var joined =
                Typed.read(() ->
                        partners.join(
                                name,
                                sector,
                                code,
                                day("since", since, viewer),
                                Author.of(viewer),
                                viewer.at()));
        return switch (joined) {
            case Result.Done<UUID>(var id) -> {
                Notice.leave(next, "partner.joined-now", name);
                yield "redirect:/partners/" + id;
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield asked(viewer, model);
            }
        };
    }

    @GetMapping("/partners/{id}")
    @Audience(Role.VISITOR)
    String show(Viewer viewer, Model model, @PathVariable UUID id) {
        var partner = partners.find(id).orElseThrow(() -> new MissingException("partner.missing"));
        var all = partners.all();
        model.addAttribute("partner", partner);
        model.addAttribute("byId", byId(all));
        model.addAttribute("here", partner.on(viewer.today()));
        model.addAttribute("merged", all.stream().filter(it -> id.equals(it.into())).toList());
        model.addAttribute(
                "people", people.all().stream().filter(it -> it.partner().equals(id)).toList());
        model.addAttribute("today", viewer.today());
        model.addAttribute("mayChange", mayChange(viewer) && partner.on(viewer.today()));
        model.addAttribute(
                "others",
                all.stream()
                        .filter(it -> it.on(viewer.today()) && !it.id().equals(id))
                        .map(it -> new Option(it.id().toString(), it.name()))
                        .toList());
        return "partnership/partner";
    }

    @PostMapping("/partners/{id}/departure")
    @Audience(Role.PROGRAMME)
    String leave(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        return shown(
                Typed.read(() ->
                        partners.leave(
                                id,
                                day("until", until, viewer),
                                reason,
                                Author.of(viewer),
                                viewer.at())),
                viewer,
                model,
                response,
                id);
    }

    @PostMapping("/partners/{id}/merger")
    @Audience(Role.PROGRAMME)
    String merge(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String on) {
        return shown(
                Typed.read(() ->
                        partners.merge(
                                id,
                                Typed.id("into", into),
                                day("on", on, viewer),
                                Author.of(viewer),
                                viewer.at())),
                viewer,
                model,
                response,
                id);
    }

    @PostMapping("/partners/{id}/people")
    @Audience(Role.PROGRAMME)
    String personJoins(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name) {
        return shown(
                Typed.read(() ->
                        people.join(name, id, viewer.today(), Author.of(viewer), viewer.at())),
                viewer,
                model,
                response,
                id);
    }

    @PostMapping("/people/{person}/departure")
    @Audience(Role.PROGRAMME)
    String personLeaves(
            Viewer viewer, Model model, HttpServletResponse response, @PathVariable UUID person) {
        var here = people.find(person).orElseThrow(() -> new MissingException("person.missing"));
        return shown(
                people.leave(person, viewer.today(), Author.of(viewer), viewer.at()),
                viewer,
                model,
                response,
                here.partner());
    }

    @GetMapping("/people/{id}")
    @Audience(Role.VISITOR)
    String person(@PathVariable UUID id) {
        var person = people.find(id).orElseThrow(() -> new MissingException("person.missing"));
        return "redirect:/partners/" + person.partner();
    }

    private String shown(
            Result<UUID> result,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            UUID partner) {
        return switch (result) {
            case Result.Done<UUID> done -> "redirect:/partners/" + partner;
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield show(viewer, model, partner);
            }
        };
    }

    private List<Option> sectors(Viewer viewer) {
        return Sector.ALL.stream()
                .map(it ->
                        new Option(
                                it.key(),
                                messages.getMessage(Sector.word(it.key()), null, viewer.locale())))
                .toList();
    }

    /** Left empty, it is today. */
    private static LocalDate day(String field, String typed, Viewer viewer) {
        return Typed.blank(typed) ? viewer.today() : Typed.day(field, typed);
    }

    private static boolean mayChange(Viewer viewer) {
        return viewer.is(Role.PROGRAMME) && !viewer.past();
    }

    private static Map<UUID, Partner> byId(List<Partner> all) {
        return all.stream().collect(Collectors.toMap(Partner::id, Function.identity()));
    }
}
