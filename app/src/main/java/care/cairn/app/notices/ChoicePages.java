package care.cairn.app.notices;

import care.cairn.app.access.Readers;
import care.cairn.app.web.Audience;
import care.cairn.app.web.LocalPath;
import care.cairn.app.web.Place;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How much a person wants to be told, and the link of the own calendar. */
@Controller
class ChoicePages {
    private final Choices choices;
    private final Calendars calendars;
    private final Carrier carrier;
    private final Lookout lookout;
    private final Readers readers;
    private final Addresses addresses;
    private final Place place;
    private final Wording words;

    ChoicePages(
            Choices choices,
            Calendars calendars,
            Carrier carrier,
            Lookout lookout,
            Readers readers,
            Addresses addresses,
            Place place,
            Wording words) {
        this.choices = choices;
        this.calendars = calendars;
        this.carrier = carrier;
        this.lookout = lookout;
        this.readers = readers;
        this.addresses = addresses;
        this.place = place;
        this.words = words;
    }

    @GetMapping("/notices")
    @Audience(Role.MEMBER)
    String show(Viewer viewer, Model model) {
        var person = viewer.requirePerson();
        model.addAttribute("choice", choices.of(person));
        model.addAttribute("on", carrier.on());
        model.addAttribute(
                "address",
                readers.find(person, viewer.today()).map(Readers.Reader::address).orElse(null));
        model.addAttribute("calendarSince", calendars.since(person).orElse(null));
        model.addAttribute("past", viewer.past());
        model.addAttribute("keeper", viewer.is(Role.ADMINISTRATOR));
        model.addAttribute(
                "amounts",
                HowMuch.ALL_OF_THEM.stream()
                        .map(it ->
                                new Option(
                                        it.key(),
                                        words.say("notices.much." + it.key()),
                                        words.say("notices.much." + it.key() + ".hint")))
                        .toList());
        model.addAttribute(
                "days",
                Arrays.stream(DayOfWeek.values())
                        .map(it ->
                                new Option(
                                        String.valueOf(it.getValue()),
                                        it.getDisplayName(
                                                TextStyle.FULL_STANDALONE, viewer.locale())))
                        .toList());
        model.addAttribute(
                "hours",
                IntStream.range(0, 24)
                        .mapToObj(it -> new Option(String.valueOf(it), "%d:00".formatted(it)))
                        .toList());
        model.addAttribute(
                "languages",
                place.languages().stream()
                        .map(it -> new Option(it.getLanguage(), it.getDisplayLanguage(it)))
                        .toList());
        return "notices/choice";
    }

    @PostMapping("/notices")
    @Audience(Role.MEMBER)
    String choose(
            @RequestParam(defaultValue = "") String howMuch,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "") String language,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var person = viewer.requirePerson();
        var read = Typed.read(() -> Result.done(read(howMuch, day, hour, language)));
        return switch (read) {
            case Result.Refused<Choice>(Refusal refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield show(viewer, model);
            }
            case Result.Done<Choice>(Choice choice) -> {
                boolean begins =
                        choice.howMuch().single() && !choices.of(person).howMuch().single();
                if (begins) {
                    readers.find(person, viewer.today())
                            .ifPresent(it -> lookout.begin(it, choice, viewer.at()));
                }
                choices.choose(person, choice);
                Notice.leave(next, "notices.chosen");
                yield "redirect:/notices";
            }
        };
    }

    private Choice read(String howMuch, String day, String hour, String language) {
        var much = Typed.one("howMuch", HowMuch.class, howMuch.toUpperCase(Locale.ROOT));
        int number = Typed.whole("day", day);
        int clock = Typed.whole("hour", hour);
        if (number < 1 || number > 7) {
            throw Typed.unfit("day", "form.unread.choice");
        }
        if (clock < 0 || clock > 23) {
            throw Typed.unfit("hour", "form.unread.choice");
        }
        var spoken =
                place.languages().stream()
                        .filter(it -> it.getLanguage().equals(language))
                        .findFirst()
                        .orElseThrow(() -> Typed.unfit("language", "form.unread.choice"));
        return new Choice(much, DayOfWeek.of(number), clock, spoken);
    }

    @PostMapping("/notices/calendar")
    @Audience(Role.MEMBER)
    String openCalendar(Viewer viewer, RedirectAttributes next) {
        String token = calendars.open(viewer.requirePerson(), viewer.at());
        next.addFlashAttribute("link", addresses.of("/calendar/" + token + ".ics"));
        return "redirect:/notices";
    }

    @PostMapping("/notices/calendar/end")
    @Audience(Role.MEMBER)
    String closeCalendar(Viewer viewer, RedirectAttributes next) {
        calendars.close(viewer.requirePerson());
        Notice.leave(next, "notices.calendar.ended");
        return "redirect:/notices";
    }

    /** Where a click in a letter leads: by way of the door for whoever is not signed in. */
    @GetMapping("/notices/open")
    @Audience(Role.MEMBER)
    String open(@RequestParam(defaultValue = "/") String to) {
        return "redirect:" + LocalPath.orHome(to);
    }
}
