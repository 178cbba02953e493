package care.cairn.app.measures;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.form.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The series of a measure to choose from, and the addresses of the choices. */
record SeriesChoice(
        Measure measure,
        MeasureSeries chosen,
        List<MeasureSeries> all,
        LocalDate known,
        LocalDate today,
        ChartWords words) {
    /** The way to split that every measure of several places has. */
    static final String PLACE = "place";

    /** The series of this number; without one the first that is watched and whole. */
    static MeasureSeries of(List<MeasureSeries> all, @Nullable Integer number) {
        if (number != null) {
            return all.stream()
                    .filter(series -> series.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new MissingException("measure.missing.series"));
        }
        return all.stream()
                .min(
                        Comparator.comparing(MeasureSeries::headline)
                                .thenComparing(MeasureSeries::whole)
                                .reversed()
                                .thenComparingInt(MeasureSeries::number))
                .orElseThrow(() -> new MissingException("measure.missing.no-series"));
    }

    MeasurePage.Address address() {
        boolean then = !known.equals(today);
        return new MeasurePage.Address(
                "/measures/" + measure.key(),
                chosen.number(),
                known,
                today,
                then,
                words.day(known),
                path("/chart.csv", chosen.number()),
                path("/chart.svg", chosen.number()));
    }

    MeasurePage.Choices choices(boolean split) {
        List<Option> series =
                all.stream()
                        .sorted(
                                Comparator.comparing(
                                        one -> ChartOfSeries.where(one, words.locale())))
                        .map(one ->
                                new Option(
                                        String.valueOf(one.number()),
                                        ChartOfSeries.where(one, words.locale())))
                        .toList();
        List<Link> splits = new ArrayList<>();
        if (parts(PLACE).size() > 1) {
            splits.add(link(PLACE));
        }
        for (Stratifier stratifier : measure.definition().stratifiers()) {
            if (parts(stratifier.key()).size() > 1) {
                splits.add(link(stratifier.key()));
            }
        }
        return new MeasurePage.Choices(
                series,
                splits,
                split ? new Link(path(chosen.number()), words.say("measures.split.none")) : null);
    }

    /** The series that the chosen one is split into, by place or by a stratifier. */
    List<MeasureSeries> parts(String by) {
        if (by.equals(PLACE)) {
            return all.stream()
                    .filter(one -> one.stratum().equals(chosen.stratum()))
                    .sorted(Comparator.comparing(one -> one.placeName().in(words.locale())))
                    .toList();
        }
        Set<String> strata =
                measure.definition().stratifiers().stream()
                        .filter(stratifier -> stratifier.key().equals(by))
                        .flatMap(stratifier -> stratifier.parts().stream())
                        .map(Stratifier.Part::key)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> one.place().equals(chosen.place()) && strata.contains(one.stratum()))
                .toList();
    }

    /** What the parts are parts by, as it reads after "by". */
    String splitName(String by) {
        return measure.definition().stratifiers().stream()
                .filter(stratifier -> stratifier.key().equals(by))
                .map(stratifier -> stratifier.name().in(words.locale()))
                .findFirst()
                .orElseGet(() -> words.say("measures.split.place"));
    }

    String path(int number) {
        return path("", number);
    }

    private Link link(String by) {
        return new Link(path(chosen.number()) + "&split=" + by, splitName(by));
    }

    private String path(String part, int number) {
        return "/measures/%s%s?series=%d%s"
                .formatted(
                        measure.key(), part, number, known.equals(today) ? "" : "&known=" + known);
    }
}
