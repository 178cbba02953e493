package care.cairn.app.access;

import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Who has a way in, with which roles; inviting, trusting, closing. */
@Controller
class KeyPages {
    private final Accounts accounts;
    private final Invitations invitations;
    private final People people;
    private final Partners partners;

    KeyPages(Accounts accounts, Invitations invitations, People people, Partners partners) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.people = people;
        this.partners = partners;
    }

    /** A person on the page, with the way in if there is one. */
    record Row(
            UUID person,
            String name,
            String partner,
            @Nullable Account account,
            @Nullable Invitation invitation,
            List<String> roles,
            boolean mine) {

        public boolean open() {
            return account != null && account.open();
        }

        public boolean closed() {
            return account != null && !account.open();
        }
    }

    /** A role that can be granted, and whether the person has it. */
    record Trust(String value, String key, boolean on) {}

    @GetMapping("/accounts")
    @Audience({Role.PROGRAMME, Role.ADMINISTRATOR})
    String list(Viewer viewer, Model model) {
        List<Row> rows = rows(viewer);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "options",
                rows.stream()
                        .map(row ->
                                new Option(
                                        row.person().toString(),
                                        row.name() + " · " + row.partner()))
                        .toList());
        model.addAttribute("trusts", trusts(Set.of(), viewer));
        model.addAttribute("days", Invitations.GOOD_FOR.toDays());
        return "access/accounts";
    }

    @PostMapping("/invitations")
    @Audience({Role.PROGRAMME, Role.ADMINISTRATOR})
    String invite(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") List<String> roles,
            Viewer viewer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Result<String> result =
                Typed.blank(person)
                        ? Result.refused(Refusal.at("person", "access.person-missing"))
                        : Typed.read(() ->
                                invitations.invite(
                                        Typed.id("person", person), login, roles(roles), viewer));
        return switch (result) {
            case Result.Done<String>(String token) -> {
                model.addAttribute("link", link(request, token));
                model.addAttribute("invited", nameOf(Typed.id("person", person)));
                model.addAttribute("days", Invitations.GOOD_FOR.toDays());
                yield "access/invited";
            }
            case Result.Refused<String>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", refusal);
                yield list(viewer, model);
            }
        };
    }

    @GetMapping("/accounts/{person}")
    @Audience({Role.PROGRAMME, Role.ADMINISTRATOR})
    String one(@PathVariable UUID person, Viewer viewer, Model model) {
        Row row =
                rows(viewer).stream()
                        .filter(it -> it.person().equals(person))
                        .findFirst()
                        .orElseThrow(() -> new MissingException("access.person-unknown"));
        model.addAttribute("row", row);
        model.addAttribute("mayErase", viewer.is(Role.ADMINISTRATOR) && !viewer.past());
        model.addAttribute("trusts", trusts(accounts.roles(person), viewer));
        return "access/key";
    }

    @PostMapping("/accounts/{person}/roles")
    @Audience({Role.PROGRAMME, Role.ADMINISTRATOR})
    String trust(
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") List<String> roles,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (people.find(person).isEmpty()) {
            throw new MissingException("access.person-unknown");
        }
        return answer(
                Typed.read(() -> accounts.trust(person, roles(roles), viewer)),
                "access.roles-changed",
                person,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/accounts/{person}/closure")
    @Audience({Role.PROGRAMME, Role.ADMINISTRATOR})
    String close(
            @PathVariable UUID person,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return answer(
                accounts.close(person, viewer),
                "access.account-closed",
                person,
                viewer,
                model,
                next,
                response);
    }

    @PostMapping("/accounts/{person}/reopening")
    @Audience({Role.PROGRAMME, Role.ADMINISTRATOR})
    String reopen(
            @PathVariable UUID person,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return answer(
                accounts.reopen(person, viewer),
                "access.account-reopened",
                person,
                viewer,
                model,
                next,
                response);
    }

    private String answer(
            Result<UUID> result,
            String done,
            UUID person,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        return switch (result) {
            case Result.Done<UUID> it -> {
                Notice.leave(next, done, nameOf(person));
                yield Redirect.to("/accounts/" + person);
            }
            case Result.Refused<UUID>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", refusal);
                yield one(person, viewer, model);
            }
        };
    }

    private List<Row> rows(Viewer viewer) {
        Map<UUID, Account> byPerson =
                accounts.all().stream().collect(Collectors.toMap(Account::person, it -> it));
        Map<UUID, Invitation> invited =
                invitations.open().stream()
                        .collect(Collectors.toMap(Invitation::person, it -> it, (a, b) -> b));
        Map<UUID, String> names =
                partners.all().stream().collect(Collectors.toMap(Partner::id, Partner::name));
        return people.all().stream()
                .filter(it -> it.on(viewer.today()) || byPerson.containsKey(it.id()))
                .map(it -> row(it, byPerson, invited, names, viewer))
                .toList();
    }

    private Row row(
            Person person,
            Map<UUID, Account> accountsByPerson,
            Map<UUID, Invitation> invited,
            Map<UUID, String> names,
            Viewer viewer) {
        Account account = accountsByPerson.get(person.id());
        Set<Role> roles = account == null ? accounts.roles(person.id()) : account.roles();
        return new Row(
                person.id(),
                person.name() == null ? "–" : person.name(),
                names.getOrDefault(person.partner(), ""),
                account,
                invited.get(person.id()),
                Shown.roles(roles),
                person.id().equals(viewer.person()));
    }

    private static List<Trust> trusts(Set<Role> had, Viewer viewer) {
        EnumSet<Role> shown = EnumSet.copyOf(Account.GRANTABLE);
        if (!viewer.is(Role.ADMINISTRATOR) && !had.contains(Role.ADMINISTRATOR)) {
            shown.remove(Role.ADMINISTRATOR);
        }
        return Arrays.stream(Role.values())
                .filter(shown::contains)
                .map(role -> new Trust(role.name(), Shown.key(role), had.contains(role)))
                .toList();
    }

    private static Set<Role> roles(List<String> ticked) {
        return ticked.stream()
                .map(role -> Typed.one("roles", Role.class, role))
                .collect(Collectors.toUnmodifiableSet());
    }

    private String nameOf(UUID person) {
        return people.find(person).map(Person::name).orElse("–");
    }

    private static String link(HttpServletRequest request, String token) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/invitation/" + token)
                .build()
                .toUriString();
    }
}
