package care.cairn.app.access;

import care.cairn.app.web.Audience;
import care.cairn.app.web.OffTheRecord;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account: the password, and where one is signed in. */
@Controller
class AccountPages {
    private final Accounts accounts;
    private final Sittings sittings;
    private final Attempts attempts;

    AccountPages(Accounts accounts, Sittings sittings, Attempts attempts) {
        this.accounts = accounts;
        this.sittings = sittings;
        this.attempts = attempts;
    }

    /** A session as it is shown. */
    record Row(Sittings.Sitting sitting, boolean here) {}

    @GetMapping("/account")
    @Audience(Role.MEMBER)
    String show(Viewer viewer, Model model, HttpServletRequest request) {
        UUID person = viewer.requirePerson();
        Optional<Account> account = accounts.of(person);
        String here = sessionOf(request);
        List<Row> rows =
                sittings.of(person).stream()
                        .map(sitting -> new Row(sitting, sitting.id().equals(here)))
                        .toList();
        model.addAttribute("account", account.orElse(null));
        model.addAttribute("sittings", rows);
        model.addAttribute("roles", Shown.roles(viewer.roles()));
        model.addAttribute("keeper", viewer.is(Role.ADMINISTRATOR) || viewer.is(Role.PROGRAMME));
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "access/account";
    }

    @PostMapping("/account/password")
    @Audience(Role.MEMBER)
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        UUID person = viewer.requirePerson();
        String login = accounts.of(person).map(Account::login).orElse("");
        Result<UUID> result =
                attempts.mayTry(login, request.getRemoteAddr())
                        ? accounts.changePassword(
                                person, current, password, sessionOf(request), viewer.at())
                        : Result.refused("access.too-many", Attempts.WINDOW.toMinutes());
        return switch (result) {
            case Result.Done<UUID> done -> {
                attempts.succeeded(login, request.getRemoteAddr());
                Notice.leave(next, "access.password-changed");
                yield Redirect.to("/account");
            }
            case Result.Refused<UUID>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", refusal);
                yield show(viewer, model, request);
            }
        };
    }

    @PostMapping("/account/sessions/end")
    @Audience(Role.MEMBER)
    @OffTheRecord
    String endAll(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        sittings.endAll(viewer.requirePerson());
        sittings.end(request, response);
        return Redirect.to("/sign-in");
    }

    private static String sessionOf(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? "" : session.getId();
    }
}
