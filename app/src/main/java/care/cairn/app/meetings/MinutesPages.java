package care.cairn.app.meetings;

import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.minutes.Minutes;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minutes of a meeting: read, worded, circulated, corrected, confirmed; and key messages. */
@Controller
class MinutesPages {
    private static final String PASSAGE = "passage-";

    private final Meetings meetings;
    private final MeetingReading reading;
    private final RoomReading rooms;
    private final Papers papers;
    private final MeetingRows rows;
    private final Names names;

    MinutesPages(
            Meetings meetings,
            MeetingReading reading,
            RoomReading rooms,
            Papers papers,
            MeetingRows rows,
            Names names) {
        this.meetings = meetings;
        this.reading = reading;
        this.rooms = rooms;
        this.papers = papers;
        this.rows = rows;
        this.names = names;
    }

    @GetMapping("/meetings/{id}/minutes")
    @Audience(Role.VISITOR)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var page = reading.minutes(id, viewer);
        model.addAttribute("page", page);
        model.addAttribute("paper", papers.minutes(id, viewer));
        model.addAttribute("versions", rows.versions(id));
        model.addAttribute("corrections", rows.corrections(id));
        model.addAttribute("sitting", reading.sitting(page.row()));
        var by = page.row().confirmedBy();
        model.addAttribute("confirmedBy", by == null ? null : names.people(List.of(by)).get(by));
        return "meetings/minutes";
    }

    @GetMapping("/meetings/{id}/minutes/edit")
    @Audience(Role.PROGRAMME)
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        var page = reading.page(id, viewer);
        if (page.row().closedAt() == null) {
            throw new MissingException("meetings.missing-minutes");
        }
        var room = rooms.page(page, viewer);
        model.addAttribute("page", page);
        model.addAttribute("held", room);
        model.addAttribute("wording", papers.wording(room));
        model.addAttribute("corrections", rows.corrections(id));
        model.addAttribute(
                "messages",
                page.messages().isEmpty()
                        ? papers.draftMessages(room)
                        : page.messages().getFirst().words());
        return "meetings/write";
    }

    /** Every passage in one go; and at one press also to the members, and to everybody. */
    @PostMapping("/meetings/{id}/minutes")
    @Audience(Role.PROGRAMME)
    String write(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "") String then,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> written =
                Typed.read(() -> {
                    List<Minutes.Passage> passages = new ArrayList<>();
                    for (var name : sent.keySet()) {
                        if (name.startsWith(PASSAGE)) {
                            passages.add(
                                    new Minutes.Passage(
                                            Typed.whole(name, name.substring(PASSAGE.length())),
                                            Words.of(sent.getFirst(name))));
                        }
                    }
                    return then.equals("circulate")
                            ? meetings.writeAndCirculate(id, passages, Moment.of(viewer))
                            : meetings.write(id, passages, Moment.of(viewer));
                });
        if (written instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal);
            return edit(id, viewer, model);
        }
        Notice.leave(
                next,
                then.equals("circulate")
                        ? "meetings.notice.circulated"
                        : "meetings.notice.written");
        return "redirect:/meetings/" + id + "/minutes";
    }

    @PostMapping("/meetings/{id}/minutes/circulation")
    @Audience(Role.PROGRAMME)
    String circulate(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var circulated = meetings.circulate(id, Moment.of(viewer));
        return after(circulated, "circulated", id, viewer, model, next, response);
    }

    @PostMapping("/meetings/{id}/minutes/corrections")
    @Audience(Role.MEMBER)
    String correct(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> corrected =
                Typed.read(() ->
                        meetings.correct(
                                id,
                                Typed.blank(item) ? 0 : Typed.whole("item", item),
                                Words.of(text),
                                Moment.of(viewer)));
        return after(corrected, "corrected", id, viewer, model, next, response);
    }

    @PostMapping("/meetings/{id}/minutes/confirmation")
    @Audience(Role.MEMBER)
    String confirm(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam(required = false) @Nullable String in,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> confirmed =
                Typed.read(() -> meetings.confirm(id, Typed.idOrNone("in", in), Moment.of(viewer)));
        return after(confirmed, "confirmed", id, viewer, model, next, response);
    }

    @PostMapping("/meetings/{id}/messages")
    @Audience(Role.PROGRAMME)
    String publish(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            @RequestParam(defaultValue = "") String messages,
            RedirectAttributes next,
            HttpServletResponse response) {
        Result<UUID> published =
                Typed.read(
                        () -> meetings.publishMessages(id, Words.of(messages), Moment.of(viewer)));
        if (published instanceof Result.Refused<UUID>(var refusal)) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal);
            return edit(id, viewer, model);
        }
        Notice.leave(next, "meetings.notice.messages");
        return "redirect:/meetings/" + id + "/messages";
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
        return "redirect:/meetings/" + id + "/minutes";
    }
}
