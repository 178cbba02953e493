package care.cairn.app.meetings;

import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meetings, one of them, and calling, moving or cancelling it. */
@Controller
class MeetingPages {
    private static final int USUAL_MINUTES = 120;
    private static final LocalTime USUAL = LocalTime.of(14, 0);

    private final Meetings meetings;
    private final MeetingReading reading;
    private final Bodies bodies;
    private final MeetingWords words;

    MeetingPages(Meetings meetings, MeetingReading reading, Bodies bodies, MeetingWords words) {
        this.words = words;
        this.meetings = meetings;
        this.reading = reading;
        this.bodies = bodies;
    }

    /** When and where, as a form gives it. */
    record SessionForm(
            @Nullable String body,
            @Nullable String title,
            @Nullable String day,
            @Nullable String time,
            @Nullable String minutes,
            @Nullable String place,
            @Nullable String open,
            @Nullable String reason) {
        /** To be asked within {@link Typed#read}. */
        Session session(Viewer viewer) {
            var on = Typed.day("day", day);
            return new Session(
                    Words.of(title),
                    on.atTime(Clock.time("time", time)).atZone(viewer.zone()).toInstant(),
                    Typed.whole("minutes", minutes),
                    Words.of(place),
                    open != null);
        }
    }

    @GetMapping("/meetings")
    @Audience(Role.VISITOR)
    String list(
            Viewer viewer,
            Model model,
            @RequestParam(required = false) @Nullable UUID body,
            @RequestParam(defaultValue = "1") int page) {
        model.addAttribute("list", reading.list(body, Math.max(1, page), viewer));
        model.addAttribute("body", body);
        model.addAttribute(
                "bodies",
                bodies.all().stream()
                        .map(it -> new Option(it.id().toString(), it.name()))
                        .toList());
        model.addAttribute("calls", viewer.is(Role.PROGRAMME) && !viewer.past());
        model.addAttribute("path", body == null ? "/meetings" : "/meetings?body=" + body);
        return "meetings/list";
    }

    @GetMapping("/meetings/new")
    @Audience(Role.PROGRAMME)
    String asked(Viewer viewer, Model model, @RequestParam(required = false) @Nullable UUID body) {
        model.addAttribute("chosen", body);
        model.addAttribute("meeting", null);
        fill(model, viewer.today().plusDays(21), USUAL, USUAL_MINUTES, "", "", true);
        return "meetings/new";
    }

    private void fill(
            Model model,
            LocalDate day,
            LocalTime time,
            int minutes,
            String place,
            String title,
            boolean open) {
        model.addAttribute("day", day);
        model.addAttribute("time", time.toString());
        model.addAttribute("minutes", minutes);
        model.addAttribute("place", place);
        model.addAttribute("own", title);
        model.addAttribute("open", open);
        model.addAttribute(
                "bodies",
                bodies.all().stream()
                        .map(it -> new Option(it.id().toString(), it.name()))
                        .toList());
    }

    @PostMapping("/meetings")
    @Audience(Role.PROGRAMME)
    String schedule(
            Viewer viewer,
            Model model,
            SessionForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> called =
                Typed.read(() ->
                        meetings.schedule(
                                Typed.id("body", form.body()),
                                form.session(viewer),
                                Moment.of(viewer)));
        return switch (called) {
            case Result.Done<UUID>(var id) -> {
                Notice.leave(next, "meetings.notice.scheduled");
                yield "redirect:/meetings/" + id + "/agenda";
            }
            case Result.Refused<UUID>(var refusal) -> {
                response.setStatus(422);
                model.addAttribute("refusal", refusal);
                yield asked(viewer, model, null);
            }
        };
    }

    @GetMapping("/meetings/{id}")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var page = reading.page(id, viewer);
        model.addAttribute("page", page);
        model.addAttribute("heading", words.title(page.row()));
        return "meetings/meeting";
    }

    @GetMapping("/meetings/{id}/change")
    @Audience(Role.PROGRAMME)
    String changing(@PathVariable UUID id, Viewer viewer, Model model) {
        var row = reading.row(id);
        var it = row.session();
        var starts = it.starts().atZone(viewer.zone());
        model.addAttribute("meeting", row);
        model.addAttribute("chosen", row.body());
        fill(
                model,
                starts.toLocalDate(),
                starts.toLocalTime(),
                it.minutes(),
                it.place().orEmpty(),
                it.title().orEmpty(),
                it.open());
        return "meetings/new";
    }

    @PostMapping("/meetings/{id}/change")
    @Audience(Role.PROGRAMME)
    String change(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            SessionForm form,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> changed =
                Typed.read(() ->
                        meetings.change(
                                id,
                                form.session(viewer),
                                Words.of(form.reason()),
                                Moment.of(viewer)));
        if (changed instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal);
            return changing(id, viewer, model);
        }
        Notice.leave(next, "meetings.notice.changed");
        return "redirect:/meetings/" + id;
    }

    @PostMapping("/meetings/{id}/cancellation")
    @Audience(Role.PROGRAMME)
    String cancel(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes next,
            HttpServletResponse response) {
        var cancelled = meetings.cancel(id, Words.of(reason), Moment.of(viewer));
        return after(cancelled, "cancelled", id, viewer, model, next, response);
    }

    @PostMapping("/meetings/{id}/papers")
    @Audience(Role.PROGRAMME)
    String publish(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String brief,
            RedirectAttributes next,
            HttpServletResponse response) {
        var published = meetings.publish(id, Words.of(brief), Moment.of(viewer));
        return after(published, "published", id, viewer, model, next, response);
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
            return show(id, viewer, model);
        }
        Notice.leave(next, "meetings.notice." + done);
        return "redirect:/meetings/" + id;
    }
}
