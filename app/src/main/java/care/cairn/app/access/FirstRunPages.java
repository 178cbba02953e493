package care.cairn.app.access;

import care.cairn.app.partnership.Sector;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the first run; afterwards it leads home. */
@Controller
class FirstRunPages {
    private final FirstRun firstRun;
    private final Attempts attempts;
    private final Sittings sittings;
    private final Wording words;

    FirstRunPages(FirstRun firstRun, Attempts attempts, Sittings sittings, Wording words) {
        this.firstRun = firstRun;
        this.attempts = attempts;
        this.sittings = sittings;
        this.words = words;
    }

    @GetMapping("/first-run")
    @Audience(value = Role.VISITOR, door = true)
    String show(Model model) {
        if (!firstRun.needed()) {
            return Redirect.to("/");
        }
        model.addAttribute(
                "languages", List.of(new Option("en", "English"), new Option("fr", "Français")));
        model.addAttribute(
                "zones",
                ZoneId.getAvailableZoneIds().stream()
                        .filter(zone ->
                                zone.matches(
                                        "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                        .sorted()
                        .map(zone -> new Option(zone, zone.replace('_', ' ')))
                        .toList());
        model.addAttribute(
                "sectors",
                Sector.ALL.stream()
                        .map(it -> new Option(it.key(), words.say(Sector.word(it.key()))))
                        .toList());
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "access/first-run";
    }

    @PostMapping("/first-run")
    @Audience(value = Role.VISITOR, door = true)
    String found(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String publicRecord,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            Model model,
            RedirectAttributes next,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!firstRun.needed()) {
            return Redirect.to("/");
        }
        Result<UUID> result;
        if (!attempts.mayTry("first run", request.getRemoteAddr())) {
            result = Result.refused("access.too-many", Attempts.WINDOW.toMinutes());
        } else if (!firstRun.knows(code)) {
            result = Result.refused(Refusal.at("code", "access.first-run-code-wrong"));
        } else {
            attempts.succeeded("first run", request.getRemoteAddr());
            result =
                    Typed.read(() ->
                            firstRun.found(
                                    new FirstRun.Form(
                                            name,
                                            language.equals("fr") ? "fr" : "en",
                                            zone,
                                            !publicRecord.isEmpty(),
                                            organisation,
                                            sector,
                                            person,
                                            login,
                                            password)));
        }
        return switch (result) {
            case Result.Done<UUID>(UUID founder) -> {
                sittings.begin(Sittings.PERSON, founder.toString(), request, response);
                Notice.leave(next, "access.founded", name);
                yield Redirect.to("/accounts");
            }
            case Result.Refused<UUID>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", refusal);
                yield show(model);
            }
        };
    }
}
