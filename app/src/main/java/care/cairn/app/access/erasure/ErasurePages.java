package care.cairn.app.access.erasure;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Erasing;
import care.cairn.app.ledger.Erasure;
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
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking back words: those of one act, or all that a person wrote together with the name. */
@Controller
class ErasurePages {
    private final Erasing erasing;
    private final ErasureRequests requests;
    private final People people;
    private final Wording words;

    ErasurePages(Erasing erasing, ErasureRequests requests, People people, Wording words) {
        this.erasing = erasing;
        this.requests = requests;
        this.people = people;
        this.words = words;
    }

    @GetMapping("/erasures/new")
    @Audience(Role.ADMINISTRATOR)
    String ask(
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String person,
            Viewer viewer,
            Model model) {
        model.addAttribute("parts", parts(entry, person));
        model.addAttribute("entry", entry);
        model.addAttribute("person", person);
        model.addAttribute("whole", !Typed.blank(person));
        model.addAttribute(
                "grounds",
                Stream.of(Erasure.Ground.values())
                        .map(it -> new Option(it.name(), words.say("erasure.ground." + it.name())))
                        .toList());
        model.addAttribute(
                "approvers",
                people.all().stream()
                        .filter(it -> it.on(viewer.today()) && it.name() != null)
                        .filter(it -> !it.id().equals(viewer.person()))
                        .map(it ->
                                new Option(
                                        it.id().toString(),
                                        Objects.requireNonNullElse(it.name(), "")))
                        .toList());
        return "access/erasure";
    }

    @PostMapping("/erasures")
    @Audience(Role.ADMINISTRATOR)
    String erase(
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String approver,
            @RequestParam(defaultValue = "") String sure,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> result =
                Typed.read(() -> {
                    var why = Typed.one("ground", Erasure.Ground.class, ground);
                    var second = Typed.id("approver", approver);
                    if (people.find(second).filter(it -> it.on(viewer.today())).isEmpty()) {
                        return Result.refused(Refusal.at("approver", "erasure.approver-not-here"));
                    }
                    if (sure.isEmpty()) {
                        return Result.refused(Refusal.at("sure", "erasure.not-sure"));
                    }
                    return requests.ask(
                            parts(entry, person).stream()
                                    .map(Erasing.Part::entry)
                                    .distinct()
                                    .toList(),
                            why,
                            second,
                            Author.of(viewer),
                            viewer.at());
                });
        return switch (result) {
            case Result.Done<UUID>(UUID request) -> {
                Notice.leave(next, "erasure.asked");
                yield "redirect:/erasures/" + request;
            }
            case Result.Refused<UUID>(Refusal refusal) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", refusal);
                yield ask(entry, person, viewer, model);
            }
        };
    }

    private List<Erasing.Part> parts(String entry, String person) {
        try {
            if (Typed.blank(person)) {
                return erasing.wordsOf(Long.parseLong(entry));
            }
            UUID id = UUID.fromString(person);
            return erasing.wordsOf(
                    people.find(id)
                            .map(Person::id)
                            .orElseThrow(() -> new MissingException("access.person-unknown")));
        } catch (IllegalArgumentException e) {
            throw new MissingException("erasure.missing");
        }
    }
}
