package care.cairn.app.access;

import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an invited person sets a password. */
@Controller
class InvitationPages {
    private final Invitations invitations;
    private final People people;
    private final Sittings sittings;
    private final Attempts attempts;
    private final InstantSource clock;

    InvitationPages(
            Invitations invitations,
            People people,
            Sittings sittings,
            Attempts attempts,
            InstantSource clock) {
        this.invitations = invitations;
        this.people = people;
        this.sittings = sittings;
        this.attempts = attempts;
        this.clock = clock;
    }

    @GetMapping("/invitation/{token}")
    @Audience(value = Role.VISITOR, door = true)
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        Optional<Invitation> invitation = invitations.good(token);
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "access/invitation-spent";
        }
        model.addAttribute("token", token);
        model.addAttribute("login", invitation.get().login());
        model.addAttribute(
                "name", people.find(invitation.get().person()).map(Person::name).orElse(""));
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "access/invitation";
    }

    @PostMapping("/invitation/{token}")
    @Audience(value = Role.VISITOR, door = true)
    String accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Result<UUID> result =
                attempts.mayTry("invitation " + token, request.getRemoteAddr())
                        ? invitations.accept(token, password, clock.instant())
                        : Result.refused("access.too-many", Attempts.WINDOW.toMinutes());
        return switch (result) {
            case Result.Done<UUID>(UUID person) -> {
                sittings.begin(Sittings.PERSON, person.toString(), request, response);
                Notice.leave(next, "access.welcome");
                yield Redirect.to("/account");
            }
            case Result.Refused<UUID>(Refusal refusal) -> {
                model.addAttribute("refusal", refusal);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(token, model, response);
            }
        };
    }
}
