package care.cairn.app.access;

import care.cairn.app.web.Audience;
import care.cairn.app.web.LocalPath;
import care.cairn.app.web.OffTheRecord;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInPages {
    private final Accounts accounts;
    private final Attempts attempts;
    private final Sittings sittings;
    private final ObjectProvider<Personas> personas;

    SignInPages(
            Accounts accounts,
            Attempts attempts,
            Sittings sittings,
            ObjectProvider<Personas> personas) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.sittings = sittings;
        this.personas = personas;
    }

    @GetMapping("/sign-in")
    @Audience(value = Role.VISITOR, door = true)
    String show(@RequestParam @Nullable String next, Model model) {
        return form(next, model);
    }

    @PostMapping("/sign-in")
    @Audience(value = Role.VISITOR, door = true)
    @OffTheRecord
    String enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String address = request.getRemoteAddr();
        if (!attempts.mayTry(login, address)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute(
                    "refusal", Refusal.of("access.too-many", Attempts.WINDOW.toMinutes()));
            return form(next, model);
        }
        Optional<Account> account = accounts.enter(login, password);
        if (account.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", Refusal.of("access.sign-in-refused"));
            return form(next, model);
        }
        attempts.succeeded(login, address);
        sittings.begin(Sittings.PERSON, account.get().person().toString(), request, response);
        return Redirect.to(LocalPath.orHome(next));
    }

    @PostMapping("/sign-out")
    @Audience(value = Role.VISITOR, door = true)
    @OffTheRecord
    String leave(HttpServletRequest request, HttpServletResponse response) {
        sittings.end(request, response);
        return Redirect.to("/");
    }

    private String form(@Nullable String next, Model model) {
        model.addAttribute("next", LocalPath.orHome(next));
        model.addAttribute("personas", personas.stream().findAny().isPresent());
        return "access/sign-in";
    }
}
