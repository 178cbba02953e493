package care.cairn.app.measures.imports;

import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Known;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.files.Source;
import care.cairn.app.measures.files.UnreadableFileException;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Typed;
import care.cairn.app.web.frame.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages by which a file comes in. */
@Controller
class ImportPages {
    private static final String AGAIN_IN_A_SECOND = "1";

    private final ImportDesk desk;
    private final Sources sources;
    private final Measures measures;
    private final MessageSource messages;

    ImportPages(ImportDesk desk, Sources sources, Measures measures, MessageSource messages) {
        this.messages = messages;
        this.desk = desk;
        this.sources = sources;
        this.measures = measures;
    }

    @GetMapping("/measures/import")
    @Audience(Role.ANALYST)
    String choose(@RequestParam(defaultValue = "") String source, Viewer viewer, Model model) {
        model.addAttribute("source", source);
        model.addAttribute("sources", options(viewer.locale()));
        model.addAttribute("today", viewer.today());
        return "measures/imports/choose";
    }

    private List<Option> options(Locale locale) {
        var keys = measures.all().stream().map(m -> m.key()).toList();
        return sources.all().stream()
                .filter(s -> s.feeds().stream().allMatch(f -> keys.contains(f.measure())))
                .map(s -> new Option(s.key(), s.name().in(locale)))
                .toList();
    }

    @PostMapping("/measures/import")
    @Audience(Role.ANALYST)
    String receive(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String known,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var chosen = sources.find(source);
        if (!source.isEmpty() && chosen.isEmpty()) {
            return again(Refusal.at("source", "import.refused.source"), viewer, model, response);
        }
        if (file.isEmpty() || file.get().isEmpty()) {
            return again(Refusal.at("file", "import.refused.no-file"), viewer, model, response);
        }
        var read = Typed.read(() -> Result.done(day(known, viewer)));
        if (read instanceof Result.Refused<LocalDate>(var refusal)) {
            return again(refusal, viewer, model, response);
        }
        var day = read.orThrow();
        var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
        var one =
                desk.receive(
                        file.get().getInputStream(),
                        name(name),
                        new Known.On(day),
                        viewer.requirePerson());
        if (chosen.isEmpty()) {
            return "redirect:/measures/import/" + one.id + "/mapping";
        }
        desk.read(one, chosen.get());
        return "redirect:/measures/import/" + one.id;
    }

    /** The last part of what the browser calls the file. */
    private static String name(String path) {
        var name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    /** Left empty, it is today. */
    private static LocalDate day(String known, Viewer viewer) {
        var day = Typed.blank(known) ? viewer.today() : Typed.day("known", known);
        if (day.isAfter(viewer.today())) {
            throw Typed.unfit("known", "import.refused.known", known);
        }
        return day;
    }

    private String again(
            Refusal refusal, Viewer viewer, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", refusal);
        return choose("", viewer, model);
    }

    @GetMapping("/measures/import/{id}")
    @Audience(Role.ANALYST)
    String show(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        var one = desk.find(id, viewer.requirePerson());
        if (one.stage instanceof ImportDesk.Stage.Unmapped) {
            return "redirect:/measures/import/" + id + "/mapping";
        }
        if (one.stage instanceof ImportDesk.Stage.Loaded loaded
                && loaded.outcome().load() != null) {
            return "redirect:/measures/loads/" + loaded.outcome().load();
        }
        if (one.isBusy()) {
            response.setHeader("Refresh", AGAIN_IN_A_SECOND);
        }
        model.addAttribute("periods", new PeriodNames(measures, messages, viewer.locale()));
        model.addAttribute("page", PreviewPage.of(one, measures, viewer.locale()));
        return "measures/imports/preview";
    }

    @PostMapping("/measures/import/{id}/load")
    @Audience(Role.ANALYST)
    String load(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        var one = desk.find(id, viewer.requirePerson());
        desk.load(one, Author.of(viewer), viewer.at());
        if (one.stage instanceof ImportDesk.Stage.Loaded loaded
                && loaded.outcome().load() != null) {
            Notice.leave(next, "import.done", one.name);
            return "redirect:/measures/loads/" + loaded.outcome().load();
        }
        return "redirect:/measures/import/" + id;
    }

    @PostMapping("/measures/import/{id}/withdrawal")
    @Audience(Role.ANALYST)
    String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        var one = desk.find(id, viewer.requirePerson());
        desk.withdraw(one);
        Notice.leave(next, "import.withdrawn", one.name);
        return "redirect:/measures/import";
    }

    @GetMapping("/measures/import/{id}/mapping")
    @Audience(Role.ANALYST)
    String mapping(
            @PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
        var one = desk.find(id, viewer.requirePerson());
        try {
            model.addAttribute("page", MappingPage.of(one, measures.all(), viewer.locale()));
        } catch (UnreadableFileException e) {
            desk.withdraw(one);
            return again(e.refusal(), viewer, model, response);
        }
        return "measures/imports/mapping";
    }

    @PostMapping("/measures/import/{id}/mapping")
    @Audience(Role.ANALYST)
    String map(
            @PathVariable UUID id,
            MappingForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var one = desk.find(id, viewer.requirePerson());
        var fit =
                Typed.read(() -> {
                    var wrong = form.wrong(new ArrayList<>(sources.builtIn()), measures);
                    return wrong == null ? Result.done(form.source()) : Result.refused(wrong);
                });
        if (fit instanceof Result.Refused<Source>(var refusal)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal);
            return mapping(id, viewer, model, response);
        }
        desk.read(one, sources.keep(fit.orThrow(), Author.of(viewer), viewer.at()));
        return "redirect:/measures/import/" + id;
    }
}
