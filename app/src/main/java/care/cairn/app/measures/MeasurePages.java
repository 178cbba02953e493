package care.cairn.app.measures;

import care.cairn.app.charts.ChartCsv;
import care.cairn.app.charts.ChartFiles;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Plot;
import care.cairn.app.web.Audience;
import care.cairn.app.web.Role;
import care.cairn.app.web.UnreadableException;
import care.cairn.app.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a measure, the versions of a point, and the chart as a file. */
@Controller
class MeasurePages {
    private final MeasureReading reading;
    private final ChartFiles files;
    private final MessageSource messages;

    MeasurePages(MeasureReading reading, ChartFiles files, MessageSource messages) {
        this.reading = reading;
        this.files = files;
        this.messages = messages;
    }

    /**
     * @param series the number of a series; the first watched one if left out
     * @param known the day as of which figures are shown, 2021-03-31; the viewer's if left out
     * @param split a stratifier's key or place, to show the parts
     */
    @GetMapping("/measures/{key}")
    @Audience(Role.VISITOR)
    String show(
            @PathVariable String key,
            @RequestParam @Nullable Integer series,
            @RequestParam @Nullable String known,
            @RequestParam @Nullable String split,
            Viewer viewer,
            Model model) {
        model.addAttribute(
                "page",
                reading.page(key, series, day(known, viewer), split, viewer, words(viewer)));
        return "measures/measure";
    }

    @GetMapping("/measures/{key}/points/{period}")
    @Audience(Role.VISITOR)
    String versions(
            @PathVariable String key,
            @PathVariable String period,
            @RequestParam int series,
            Viewer viewer,
            Model model) {
        model.addAttribute(
                "page", reading.versions(key, series, date(period), viewer, words(viewer)));
        return "measures/point";
    }

    @GetMapping("/measures/{key}/chart.csv")
    @Audience(Role.VISITOR)
    ResponseEntity<byte[]> csv(
            @PathVariable String key,
            @RequestParam @Nullable Integer series,
            @RequestParam @Nullable String known,
            Viewer viewer) {
        Plot plot = plot(key, series, known, viewer);
        return file(
                key + ".csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                ChartCsv.of(plot));
    }

    @GetMapping("/measures/{key}/chart.svg")
    @Audience(Role.VISITOR)
    ResponseEntity<byte[]> svg(
            @PathVariable String key,
            @RequestParam @Nullable Integer series,
            @RequestParam @Nullable String known,
            Viewer viewer) {
        LocalDate day = day(known, viewer);
        ChartWords words = words(viewer);
        Plot plot = reading.plot(key, series, day, viewer, words);
        Definition definition = reading.measure(key).definition();
        List<String> notes = new ArrayList<>();
        if (!definition.source().blank()) {
            notes.add(words.say("charts.download.source", definition.source().in(words.locale())));
        }
        if (!definition.attribution().blank()) {
            notes.add(definition.attribution().in(words.locale()));
        }
        notes.add(words.say("charts.download.made", words.day(day)));
        return file(
                key + ".svg",
                new MediaType("image", "svg+xml", StandardCharsets.UTF_8),
                files.svg(plot, words, notes));
    }

    private Plot plot(String key, @Nullable Integer series, @Nullable String known, Viewer viewer) {
        return reading.plot(key, series, day(known, viewer), viewer, words(viewer));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private ChartWords words(Viewer viewer) {
        return new ChartWords(messages, viewer.locale());
    }

    /** No day after the one that the viewer looks at. */
    private static LocalDate day(@Nullable String known, Viewer viewer) {
        LocalDate day = known == null || known.isBlank() ? viewer.today() : date(known);
        return day.isAfter(viewer.today()) ? viewer.today() : day;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableException("time.unreadable");
        }
    }
}
