package care.cairn.app.measures.imports;

import care.cairn.app.ledger.Names;
import care.cairn.app.measures.Load;
import care.cairn.app.measures.Loads;
import care.cairn.app.measures.Measures;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.words.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What has been loaded, and what each load changed. */
@Controller
class LoadPages {
    private static final int LATEST = 200;
    private static final int SHOWN = 200;

    private final Loads loads;
    private final Sources sources;
    private final Measures measures;
    private final Names names;
    private final Wording words;
    private final MessageSource messages;

    LoadPages(
            Loads loads,
            Sources sources,
            Measures measures,
            Names names,
            Wording words,
            MessageSource messages) {
        this.loads = loads;
        this.measures = measures;
        this.messages = messages;
        this.sources = sources;
        this.names = names;
        this.words = words;
    }

    @GetMapping("/measures/loads")
    @Audience(Role.VISITOR)
    String list(Viewer viewer, Model model) {
        model.addAttribute("loads", loads.latest(LATEST));
        model.addAttribute("mayImport", viewer.is(Role.ANALYST) && !viewer.past());
        return "measures/imports/loads";
    }

    @GetMapping("/measures/loads/{number}")
    @Audience(Role.VISITOR)
    String show(@PathVariable int number, Viewer viewer, Model model) {
        var load =
                loads.find(number).orElseThrow(() -> new MissingException("measure.missing.load"));
        var series = loads.changed(number, SHOWN + 1);
        model.addAttribute("load", load);
        model.addAttribute(
                "source",
                sources.find(load.source())
                        .map(s -> s.source().name().in(viewer.locale()))
                        .orElse(load.source()));
        model.addAttribute("person", person(load));
        model.addAttribute("series", series.stream().limit(SHOWN).toList());
        model.addAttribute("more", series.size() > SHOWN);
        model.addAttribute("periods", new PeriodNames(measures, messages, viewer.locale()));
        model.addAttribute("revised", loads.revised(number, SHOWN));
        model.addAttribute(
                "links", List.of(new Link("/measures/loads", words.say("load.list.title"))));
        return "measures/imports/load";
    }

    private @Nullable String person(Load load) {
        if (load.person() == null) {
            return null;
        }
        var name = names.people(List.of(load.person())).get(load.person());
        return name == null ? words.say("measure.somebody") : name;
    }
}
