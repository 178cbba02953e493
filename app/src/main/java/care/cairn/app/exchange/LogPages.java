package care.cairn.app.exchange;

import care.cairn.app.commitments.Commitments;
import care.cairn.app.exchange.mapping.Guess;
import care.cairn.app.exchange.mapping.LogKind;
import care.cairn.app.exchange.mapping.Mapping;
import care.cairn.app.exchange.sheet.SheetReader;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.files.UnreadableFileException;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import care.cairn.app.web.words.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages by which a log comes in: sent, mapped, looked at, taken in. */
@Controller
class LogPages {
    private final LogDesk desk;
    private final Logs logs;
    private final LogStore store;
    private final LogViews views;
    private final Wording words;

    LogPages(LogDesk desk, Logs logs, LogStore store, LogViews views, Wording words) {
        this.desk = desk;
        this.logs = logs;
        this.store = store;
        this.views = views;
        this.words = words;
    }

    @GetMapping("/logs/new/{kind}")
    @Audience(Role.PROGRAMME)
    String choose(@PathVariable String kind, Model model) {
        model.addAttribute("kind", kind(kind).key());
        return "exchange/choose";
    }

    @PostMapping("/logs/new/{kind}")
    @Audience(Role.PROGRAMME)
    String receive(
            @PathVariable String kind,
            @RequestParam Optional<MultipartFile> file,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var log = kind(kind);
        if (file.isEmpty() || file.get().isEmpty()) {
            return again(
                    Refusal.at("file", "exchange.refused.no-file"),
                    choose(kind, model),
                    model,
                    response);
        }
        var kept = Files.createTempFile("cairn-log", ".tmp");
        try {
            file.get().transferTo(kept);
            var sheet = SheetReader.read(kept);
            var one =
                    desk.put(
                            new LogDesk.Waiting(
                                    UUID.randomUUID(),
                                    viewer.requirePerson(),
                                    log,
                                    name(file.get().getOriginalFilename()),
                                    sheet,
                                    Guess.header(log, sheet),
                                    null,
                                    null));
            return "redirect:/logs/files/" + one.id() + "/mapping";
        } catch (UnreadableFileException e) {
            return again(e.refusal(), choose(kind, model), model, response);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    private static LogKind kind(String key) {
        return LogKind.find(key).orElseThrow(() -> new MissingException("exchange.missing"));
    }

    /** The last part of what the browser calls the file. */
    private static String name(@Nullable String path) {
        var whole = Typed.text(path);
        var name = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static String again(
            Refusal refusal, String page, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("refusal", refusal);
        return page;
    }

    @GetMapping("/logs/files/{id}/mapping")
    @Audience(Role.PROGRAMME)
    String mapping(@PathVariable UUID id, Viewer viewer, Model model) {
        var one = desk.find(id, viewer.requirePerson());
        model.addAttribute("page", views.mapping(one, before(one), viewer));
        return "exchange/mapping";
    }

    /** As it was said, as its like were read, or as it can be guessed. */
    private Mapping before(LogDesk.Waiting one) {
        var said = one.mapping();
        return said != null
                ? said
                : store.mapping(one.kind(), one.sheet().columns(one.header()))
                        .orElseGet(() ->
                                Guess.mapping(
                                        one.kind(),
                                        one.sheet(),
                                        one.header(),
                                        words.say("exchange.mapping.standard.usual")));
    }

    @PostMapping("/logs/files/{id}/mapping")
    @Audience(Role.PROGRAMME)
    String map(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var one = desk.find(id, viewer.requirePerson());
        var until =
                Typed.read(() -> {
                    var day = Typed.dayOrNone("until", form.get("until"));
                    return day != null && !day.isAfter(viewer.today())
                            ? Result.refused(Refusal.at("until", "exchange.refused.until"))
                            : Result.done(Optional.ofNullable(day));
                });
        var read = LogForm.read(one.kind(), form, before(one));
        if (read instanceof Result.Refused<?>(var refusal)) {
            return again(refusal, mapping(id, viewer, model), model, response);
        }
        if (until instanceof Result.Refused<?>(var refusal)) {
            return again(refusal, mapping(id, viewer, model), model, response);
        }
        var said = read.orThrow();
        logs.keep(said, one.sheet().columns(one.header()), Commitments.Moment.of(viewer));
        desk.put(one.readAs(said, until.orThrow().orElse(null)));
        return "redirect:/logs/files/" + id;
    }

    @GetMapping("/logs/files/{id}")
    @Audience(Role.PROGRAMME)
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        var one = desk.find(id, viewer.requirePerson());
        var given = one.given();
        if (given == null) {
            return "redirect:/logs/files/" + id + "/mapping";
        }
        model.addAttribute("page", views.preview(one, logs.preview(given, viewer.today()), viewer));
        return "exchange/preview";
    }

    /** Says who the names of the log are, for this file and the next. */
    @PostMapping("/logs/files/{id}/names")
    @Audience(Role.PROGRAMME)
    String names(
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var one = desk.find(id, viewer.requirePerson());
        var names = LogForm.names(form);
        if (names instanceof Result.Refused<?>(var refusal)) {
            return again(refusal, show(id, viewer, model), model, response);
        }
        var said = before(one).knowing(names.orThrow());
        logs.keep(said, one.sheet().columns(one.header()), Commitments.Moment.of(viewer));
        desk.put(one.readAs(said, one.until()));
        return "redirect:/logs/files/" + id;
    }

    @PostMapping("/logs/files/{id}/taking")
    @Audience(Role.PROGRAMME)
    String take(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        var one = desk.find(id, viewer.requirePerson());
        var given = one.given();
        if (given == null) {
            return "redirect:/logs/files/" + id + "/mapping";
        }
        return switch (logs.take(given, Commitments.Moment.of(viewer))) {
            case Result.Done<Optional<UUID>>(var log) -> {
                if (log.isEmpty()) {
                    yield "redirect:/logs/files/" + id;
                }
                desk.remove(id);
                Notice.leave(next, "exchange.notice.taken", one.file());
                yield "redirect:/logs/" + log.get();
            }
            case Result.Refused<Optional<UUID>>(var refusal) ->
                    again(refusal, show(id, viewer, model), model, response);
        };
    }

    @PostMapping("/logs/files/{id}/withdrawal")
    @Audience(Role.PROGRAMME)
    String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        var one = desk.find(id, viewer.requirePerson());
        desk.remove(id);
        Notice.leave(next, "exchange.notice.withdrawn", one.file());
        return "redirect:/logs";
    }

    /** Visitors are shown the acts in the record, without the rows of anybody's file. */
    @GetMapping("/logs")
    @Audience(Role.VISITOR)
    String list(Viewer viewer, Model model) {
        if (!viewer.signedIn()) {
            return "redirect:/record?noun=log";
        }
        model.addAttribute("logs", store.logs());
        model.addAttribute("mayTake", viewer.is(Role.PROGRAMME) && !viewer.past());
        return "exchange/logs";
    }

    @GetMapping("/logs/{id}")
    @Audience(Role.VISITOR)
    String log(@PathVariable UUID id, Viewer viewer, Model model) {
        if (!viewer.signedIn()) {
            return "redirect:/record?subject=log/" + id;
        }
        model.addAttribute("page", views.log(id));
        model.addAttribute("mayTakeBack", viewer.is(Role.PROGRAMME) && !viewer.past());
        return "exchange/log";
    }

    @PostMapping("/logs/{id}/taking-back")
    @Audience(Role.PROGRAMME)
    String takeBack(
            @PathVariable UUID id,
            Viewer viewer,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String reason) {
        var back =
                Typed.read(
                        () -> logs.takeBack(id, Words.of(reason), Commitments.Moment.of(viewer)));
        if (back instanceof Result.Refused<?>(var refusal)) {
            return again(refusal, log(id, viewer, model), model, response);
        }
        Notice.leave(next, "exchange.notice.back");
        return "redirect:/logs/" + id;
    }
}
