package care.cairn.app.meetings;

import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.agenda.Matter;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agenda of a meeting as it is made: from what is open, what is asked for, and one's own. */
@Controller
class AgendaPages {
    private final Meetings meetings;
    private final MeetingReading reading;
    private final People people;

    AgendaPages(Meetings meetings, MeetingReading reading, People people) {
        this.meetings = meetings;
        this.reading = reading;
        this.people = people;
    }

    /** A point as a form gives it. */
    record ItemForm(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String minutes,
            @Nullable String presenter,
            @Nullable String brief,
            @Nullable String about,
            @Nullable String carried) {
        /** To be asked within {@link Typed#read}. */
        Matter matter() {
            return new Matter(
                    Words.of(title),
                    Typed.text(purpose),
                    Typed.whole("minutes", minutes),
                    Typed.idOrNone("presenter", presenter),
                    Words.of(brief));
        }
    }

    @GetMapping("/meetings/{id}/agenda")
    @Audience(Role.PROGRAMME)
    String agenda(@PathVariable UUID id, Viewer viewer, Model model) {
        var page = reading.page(id, viewer);
        model.addAttribute("page", page);
        model.addAttribute("open", reading.open(page, viewer));
        choices(viewer, model);
        return "meetings/agenda";
    }

    private void choices(Viewer viewer, Model model) {
        model.addAttribute("purposes", Matter.PURPOSES);
        model.addAttribute(
                "people",
                people.all().stream()
                        .filter(it -> it.on(viewer.today()) && it.name() != null)
                        .map(it ->
                                new Option(
                                        it.id().toString(),
                                        Objects.requireNonNullElse(it.name(), "–")))
                        .toList());
    }

    @PostMapping("/meetings/{id}/items")
    @Audience(Role.PROGRAMME)
    String add(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            ItemForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> added =
                Typed.read(() ->
                        meetings.add(
                                id,
                                form.matter(),
                                Typed.text(form.about()),
                                Typed.idOrNone("carried", form.carried()),
                                Moment.of(viewer)));
        return after(added, "added", id, viewer, model, next, response);
    }

    @GetMapping("/meetings/{id}/items/{n}")
    @Audience(Role.PROGRAMME)
    String item(@PathVariable UUID id, @PathVariable int n, Viewer viewer, Model model) {
        var page = reading.page(id, viewer);
        model.addAttribute("page", page);
        model.addAttribute(
                "item",
                page.items().stream()
                        .filter(it -> it.n() == n)
                        .findFirst()
                        .orElseThrow(() -> new MissingException("meetings.missing-item")));
        choices(viewer, model);
        return "meetings/item";
    }

    @PostMapping("/meetings/{id}/items/{n}")
    @Audience(Role.PROGRAMME)
    String word(
            @PathVariable UUID id,
            @PathVariable int n,
            Viewer viewer,
            Model model,
            ItemForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> worded =
                Typed.read(() -> meetings.word(id, n, form.matter(), Moment.of(viewer)));
        if (worded instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal);
            return item(id, n, viewer, model);
        }
        Notice.leave(next, "meetings.notice.worded");
        return "redirect:/meetings/" + id + "/agenda";
    }

    @PostMapping("/meetings/{id}/items/{n}/removal")
    @Audience(Role.PROGRAMME)
    String remove(
            @PathVariable UUID id,
            @PathVariable int n,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var removed = meetings.remove(id, n, Moment.of(viewer));
        return after(removed, "removed", id, viewer, model, next, response);
    }

    @PostMapping("/meetings/{id}/items/{n}/moves")
    @Audience(Role.PROGRAMME)
    String move(
            @PathVariable UUID id,
            @PathVariable int n,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes next,
            HttpServletResponse response) {
        var moved = meetings.move(id, n, to.equals("earlier"), Moment.of(viewer));
        return after(moved, "moved", id, viewer, model, next, response);
    }

    @PostMapping("/meetings/{id}/items/{n}/acceptance")
    @Audience(Role.PROGRAMME)
    String take(
            @PathVariable UUID id,
            @PathVariable int n,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var taken = meetings.take(id, n, Moment.of(viewer));
        return after(taken, "added", id, viewer, model, next, response);
    }

    @PostMapping("/meetings/{id}/items/{n}/refusal")
    @Audience(Role.PROGRAMME)
    String decline(
            @PathVariable UUID id,
            @PathVariable int n,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            HttpServletResponse response) {
        var declined = meetings.decline(id, n, Words.of(reason), Moment.of(viewer));
        return after(declined, "declined", id, viewer, model, next, response);
    }

    private String after(
            Result<UUID> result,
            String done,
            UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        if (result instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal);
            return agenda(id, viewer, model);
        }
        Notice.leave(next, "meetings.notice." + done);
        return "redirect:/meetings/" + id + "/agenda";
    }

    @GetMapping("/meetings/{id}/requests/new")
    @Audience(Role.MEMBER)
    String asking(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", reading.page(id, viewer));
        model.addAttribute("purposes", Matter.PURPOSES);
        return "meetings/request";
    }

    @PostMapping("/meetings/{id}/requests")
    @Audience(Role.MEMBER)
    String ask(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            ItemForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> asked =
                Typed.read(() -> {
                    var matter = form.matter();
                    return meetings.ask(
                            id,
                            new Matter(
                                    matter.title(),
                                    matter.purpose(),
                                    matter.minutes(),
                                    viewer.person(),
                                    matter.brief()),
                            Moment.of(viewer));
                });
        if (asked instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal);
            return asking(id, viewer, model);
        }
        Notice.leave(next, "meetings.notice.asked");
        return "redirect:/meetings/" + id;
    }
}
