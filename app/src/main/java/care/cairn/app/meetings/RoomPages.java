package care.cairn.app.meetings;

import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.sitting.Holding;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The room: one page for whoever writes the meeting down, made for a keyboard and for a phone. */
@Controller
class RoomPages {
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final HeldMeetings sittings;
    private final MeetingReading reading;
    private final RoomReading rooms;
    private final Bodies bodies;
    private final Partners partners;
    private final People people;
    private final Wording words;
    private final MeetingWords said;

    RoomPages(
            HeldMeetings sittings,
            MeetingReading reading,
            RoomReading rooms,
            Bodies bodies,
            Partners partners,
            People people,
            Wording words,
            MeetingWords said) {
        this.sittings = sittings;
        this.reading = reading;
        this.rooms = rooms;
        this.bodies = bodies;
        this.partners = partners;
        this.people = people;
        this.words = words;
        this.said = said;
    }

    @GetMapping("/meetings/{id}/room")
    @Audience(Role.MEMBER)
    String room(@PathVariable UUID id, Viewer viewer, Model model) {
        var page = reading.page(id, viewer);
        if (page.row().openedAt() == null && !page.secretary()) {
            throw new MissingException("meetings.missing-room");
        }
        var room = rooms.page(page, viewer);
        var body =
                bodies.find(page.row().body())
                        .orElseThrow(() -> new MissingException("body.missing"));
        model.addAttribute("held", room);
        model.addAttribute("heading", said.title(page.row()));
        model.addAttribute("page", page);
        model.addAttribute("ways", rooms.ways(body.terms().rule()));
        model.addAttribute("answers", rooms.answers(room));
        model.addAttribute("kinds", Holding.KINDS);
        model.addAttribute("me", viewer.person());
        model.addAttribute("now", words.time(viewer.at()));
        model.addAttribute("closes", viewer.today().plusDays(Math.max(1, body.terms().openDays())));
        model.addAttribute("end", viewer.today().plusMonths(1));
        model.addAttribute("people", everybody(viewer));
        return "meetings/room";
    }

    private List<Option> everybody(Viewer viewer) {
        var names = partners.all().stream().collect(Collectors.toMap(Partner::id, Partner::name));
        return people.all().stream()
                .filter(it -> it.on(viewer.today()) && it.name() != null)
                .map(it ->
                        new Option(
                                it.id().toString(),
                                Objects.requireNonNullElse(it.name(), "–")
                                        + ", "
                                        + names.getOrDefault(it.partner(), "–")))
                .toList();
    }

    @PostMapping("/meetings/{id}/room/opening")
    @Audience(Role.PROGRAMME)
    String open(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        return after(() -> sittings.open(id, Moment.of(viewer)), id, viewer, model, response);
    }

    /** Everybody whose box is ticked came: each a seat and a person with a colon between. */
    @PostMapping("/meetings/{id}/room/arrivals")
    @Audience(Role.PROGRAMME)
    String arrive(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable List<String> here,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String time) {
        return after(
                () -> {
                    List<HeldMeetings.Arrival> came = new ArrayList<>();
                    if (!all.isEmpty()) {
                        came.addAll(holders(id, viewer));
                    }
                    for (var one : here == null ? List.<String>of() : here) {
                        int colon = Math.max(0, one.indexOf(':'));
                        came.add(
                                new HeldMeetings.Arrival(
                                        Typed.id("here", one.substring(0, colon)),
                                        Typed.id("here", one.substring(colon + 1))));
                    }
                    return sittings.arrive(
                            id, came, Clock.today("time", time, viewer), Moment.of(viewer));
                },
                id,
                viewer,
                model,
                response);
    }

    /** The holders of all seats on which nobody sits. */
    private List<HeldMeetings.Arrival> holders(UUID id, Viewer viewer) {
        List<HeldMeetings.Arrival> holders = new ArrayList<>();
        for (var chair : rooms.page(reading.page(id, viewer), viewer).seats()) {
            var holder = chair.seat().holder();
            if (!chair.here() && holder != null) {
                holders.add(new HeldMeetings.Arrival(chair.seat().seat(), holder));
            }
        }
        return holders;
    }

    @PostMapping("/meetings/{id}/room/guests")
    @Audience(Role.PROGRAMME)
    String attend(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String guest) {
        return after(
                () -> sittings.attend(id, Words.of(guest), viewer.at(), Moment.of(viewer)),
                id,
                viewer,
                model,
                response);
    }

    @PostMapping("/meetings/{id}/room/departures")
    @Audience(Role.PROGRAMME)
    String leave(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String arrival,
            @RequestParam(defaultValue = "") String time) {
        return after(
                () ->
                        sittings.leave(
                                id,
                                Typed.whole("arrival", arrival),
                                Clock.today("time", time, viewer),
                                Moment.of(viewer)),
                id,
                viewer,
                model,
                response);
    }

    @PostMapping("/meetings/{id}/room/turns")
    @Audience(Role.PROGRAMME)
    String turn(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String item) {
        return after(
                () -> sittings.turn(id, Typed.whole("item", item), Moment.of(viewer)),
                id,
                viewer,
                model,
                response);
    }

    @PostMapping("/meetings/{id}/room/interests")
    @Audience(Role.PROGRAMME)
    String declare(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String what) {
        return after(
                () ->
                        sittings.declare(
                                id,
                                Typed.whole("item", item),
                                Typed.id("seat", seat),
                                kind,
                                Words.of(what),
                                Moment.of(viewer)),
                id,
                viewer,
                model,
                response);
    }

    @PostMapping("/meetings/{id}/room/decisions")
    @Audience(Role.PROGRAMME)
    String decide(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String closes,
            @RequestParam(defaultValue = "") String decision) {
        return after(
                () ->
                        Typed.blank(decision)
                                ? sittings.decide(
                                        id,
                                        Typed.whole("item", item),
                                        Words.of(question),
                                        Words.of(text),
                                        rule,
                                        evening(closes, viewer),
                                        Moment.of(viewer))
                                : sittings.takeUp(
                                        id,
                                        Typed.whole("item", item),
                                        Typed.id("decision", decision),
                                        Moment.of(viewer)),
                id,
                viewer,
                model,
                response);
    }

    private static Instant evening(String closes, Viewer viewer) {
        return Typed.day("closes", closes).atTime(EVENING).atZone(viewer.zone()).toInstant();
    }

    /**
     * What each seat said: {@code choice-<seat>} with {@code reason-<seat>}, or what all the others
     * said; {@code change-<seat>} for those who had said something already.
     */
    @PostMapping("/meetings/{id}/room/positions")
    @Audience(Role.PROGRAMME)
    String positions(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String rest,
            @RequestParam MultiValueMap<String, String> sent) {
        return after(
                () -> {
                    List<HeldMeetings.Said> said = new ArrayList<>();
                    for (var name : sent.keySet()) {
                        boolean first = name.startsWith("choice-");
                        if (!first && !name.startsWith("change-")) {
                            continue;
                        }
                        var seat = name.substring("choice-".length());
                        var own = Typed.text(sent.getFirst(name));
                        var choice = own.isEmpty() && first ? rest : own;
                        if (!choice.isEmpty()) {
                            said.add(
                                    new HeldMeetings.Said(
                                            Typed.id("seat", seat),
                                            choice,
                                            Words.of(sent.getFirst("reason-" + seat))));
                        }
                    }
                    return sittings.positions(
                            id, Typed.id("decision", decision), said, Moment.of(viewer));
                },
                id,
                viewer,
                model,
                response);
    }

    @PostMapping("/meetings/{id}/room/closures")
    @Audience(Role.PROGRAMME)
    String closeDecision(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String decision) {
        return after(
                () -> sittings.closeDecision(id, Typed.id("decision", decision), Moment.of(viewer)),
                id,
                viewer,
                model,
                response);
    }

    @PostMapping("/meetings/{id}/room/commitments")
    @Audience(Role.PROGRAMME)
    String commit(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String end) {
        return after(
                () ->
                        sittings.commit(
                                id,
                                Typed.whole("item", item),
                                Words.of(what),
                                Typed.id("person", person),
                                Words.of(words.say("meetings.commit.standard")),
                                Typed.day("end", end),
                                Moment.of(viewer)),
                id,
                viewer,
                model,
                response);
    }

    @PostMapping("/meetings/{id}/room/notes")
    @Audience(Role.PROGRAMME)
    String note(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String seat,
            @RequestParam(defaultValue = "") String text) {
        return after(
                () ->
                        sittings.note(
                                id,
                                Typed.whole("item", item),
                                Typed.idOrNone("seat", seat),
                                Words.of(text),
                                Moment.of(viewer)),
                id,
                viewer,
                model,
                response);
    }

    @PostMapping("/meetings/{id}/room/leftovers")
    @Audience(Role.PROGRAMME)
    String park(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String reason) {
        return after(
                () ->
                        sittings.park(
                                id, Typed.whole("item", item), Words.of(reason), Moment.of(viewer)),
                id,
                viewer,
                model,
                response);
    }

    @PostMapping("/meetings/{id}/room/strikes")
    @Audience(Role.PROGRAMME)
    String strike(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "0") String line) {
        return after(
                () ->
                        sittings.strike(
                                id,
                                Typed.whole("line", line),
                                Words.of(words.say("meetings.strike.reason")),
                                Moment.of(viewer)),
                id,
                viewer,
                model,
                response);
    }

    @PostMapping("/meetings/{id}/room/close")
    @Audience(Role.PROGRAMME)
    String close(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        var closed = sittings.close(id, Moment.of(viewer));
        if (closed instanceof Result.Refused<UUID>(var refusal)) {
            return refused(refusal, id, viewer, model, response);
        }
        return "redirect:/meetings/" + id + "/minutes/edit";
    }

    private String after(
            Supplier<Result<UUID>> act,
            UUID id,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return switch (Typed.read(act)) {
            case Result.Done<UUID> done -> "redirect:/meetings/" + id + "/room";
            case Result.Refused<UUID>(var refusal) -> refused(refusal, id, viewer, model, response);
        };
    }

    private String refused(
            Refusal refusal, UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refusal", refusal);
        return room(id, viewer, model);
    }
}
