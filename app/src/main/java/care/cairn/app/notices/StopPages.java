package care.cairn.app.notices;

import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.OffTheRecord;
import care.cairn.app.web.Role;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.words.Wording;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Fewer letters, or none, by the link in a letter and without signing in. Nothing is said here of
 * whose letters they are, and a visit alone changes nothing: mail programs open links by
 * themselves.
 */
@Controller
class StopPages {
    private final Choices choices;
    private final Wording words;

    StopPages(Choices choices, Wording words) {
        this.choices = choices;
        this.words = words;
    }

    @GetMapping("/notices/stop/{token}")
    @Audience(value = Role.VISITOR, door = true)
    String show(@PathVariable String token, Model model) {
        return page(token, whose(token), false, model);
    }

    @PostMapping("/notices/stop/{token}")
    @Audience(value = Role.VISITOR, door = true)
    @OffTheRecord
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String howMuch,
            Model model) {
        var person = whose(token);
        var now = choices.of(person);
        HowMuch wanted = HowMuch.NONE;
        for (HowMuch one : HowMuch.ALL_OF_THEM) {
            if (one.key().equals(Typed.text(howMuch).toLowerCase(Locale.ROOT))) {
                wanted = one;
            }
        }
        choices.choose(person, new Choice(wanted, now.day(), now.hour(), now.language()));
        return page(token, person, true, model);
    }

    private String page(String token, UUID person, boolean done, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("howMuch", choices.of(person).howMuch().key());
        model.addAttribute("done", done);
        model.addAttribute(
                "amounts",
                HowMuch.ALL_OF_THEM.stream()
                        .map(it ->
                                new Option(
                                        it.key(),
                                        words.say("notices.much." + it.key()),
                                        words.say("notices.much." + it.key() + ".hint")))
                        .toList());
        return "notices/stop";
    }

    private UUID whose(String token) {
        return choices.byStopToken(token)
                .orElseThrow(() -> new MissingException("notices.stop.unknown"));
    }
}
