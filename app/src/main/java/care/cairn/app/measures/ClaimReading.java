package care.cairn.app.measures;

import care.cairn.app.charts.ChartFigure;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.charts.Mark;
import care.cairn.app.charts.Quantity;
import care.cairn.app.charts.Shade;
import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts claims beside what their charts say; in templates {@code @claimReading.about(subject)}. */
@Service("claimReading")
@Transactional(readOnly = true)
class ClaimReading {
    private final Claims claims;
    private final Measures measures;
    private final Points points;
    private final Names names;
    private final Sight sight;
    private final MessageSource messages;

    ClaimReading(
            Claims claims,
            Measures measures,
            Points points,
            Names names,
            Sight sight,
            MessageSource messages) {
        this.claims = claims;
        this.measures = measures;
        this.points = points;
        this.names = names;
        this.sight = sight;
        this.messages = messages;
    }

    /**
     * A claim beside its chart.
     *
     * @param text what was said, or that it is erased
     * @param by the name of who said it
     * @param measure the chart: measure and place
     * @param chart the address of the chart
     * @param style of the tag of the verdict
     * @param size from before to after, with the interval; may be empty
     */
    record Said(
            Claim claim,
            String text,
            String by,
            String measure,
            String chart,
            String style,
            String size) {}

    /**
     * The page of a claim.
     *
     * @param now what the chart says today, where that is another verdict, or null
     * @param own whether the viewer made it, and may take it back now
     */
    record ClaimPage(
            Said said,
            @Nullable SubjectLink about,
            @Nullable Citation now,
            @Nullable ChartFigure figure,
            boolean own) {}

    /** What is claimed in a thing, in the language of the reader. */
    public List<Said> about(String subject) {
        var words = new ChartWords(messages, LocaleContextHolder.getLocale());
        return claims.about(subject).stream().map(it -> said(it, words)).toList();
    }

    ClaimPage page(UUID id, Viewer viewer, ChartWords words) {
        var claim =
                claims.find(id).orElseThrow(() -> new MissingException("measure.missing.claim"));
        var citation = claim.citation();
        var now =
                claims.citation(citation.series(), citation.since(), viewer.today())
                        .filter(it -> !it.verdict().equals(citation.verdict()))
                        .orElse(null);
        return new ClaimPage(
                said(claim, words),
                sight.describe(List.of(claim.about())).get(claim.about()),
                now,
                figure(citation, viewer, words),
                !viewer.past()
                        && claim.takenBack() == null
                        && claim.person() != null
                        && claim.person().equals(viewer.person()));
    }

    private @Nullable ChartFigure figure(Citation citation, Viewer viewer, ChartWords words) {
        var history = points.of(citation.series(), viewer.today());
        var measure = measures.find(citation.measure()).orElse(null);
        var series = series(citation);
        if (history.isEmpty() || measure == null || series == null) {
            return null;
        }
        var drawing = Drawing.of(measure, series, history, viewer.today());
        var plot =
                ChartOfSeries.of(
                                drawing,
                                List.of(
                                        new Mark(
                                                citation.since(),
                                                words.say("measures.claim.since.mark"),
                                                null)),
                                words)
                        .withShade(
                                new Shade(
                                        citation.since(),
                                        citation.known(),
                                        words.say("measures.claim.shade")));
        return ChartFigure.of("claim", plot, words);
    }

    private @Nullable MeasureSeries series(Citation citation) {
        return measures.series(List.of(citation.series())).stream().findFirst().orElse(null);
    }

    private Said said(Claim claim, ChartWords words) {
        var citation = claim.citation();
        var locale = words.locale();
        var measure = measures.find(citation.measure()).orElseThrow();
        var series = series(citation);
        UUID person = claim.person();
        var name = person == null ? null : names.people(List.of(person)).get(person);
        return new Said(
                claim,
                Objects.requireNonNullElseGet(claim.text(), () -> words.say("measures.erased")),
                name == null ? words.say("measures.remark.somebody") : name,
                measure.definition().name().in(locale)
                        + (series == null ? "" : ", " + ChartOfSeries.where(series, locale)),
                "/measures/%s?series=%d".formatted(measure.key(), citation.series()),
                switch (citation.verdict()) {
                    case Citation.BETTER -> "better";
                    case Citation.WORSE -> "worse";
                    case Citation.MIXED -> "neutral";
                    default -> "";
                },
                size(citation, measure.definition(), locale, words));
    }

    private static String size(
            Citation citation, Definition definition, Locale locale, ChartWords words) {
        Double before = citation.before();
        Double after = citation.after();
        Double lower = citation.lower();
        Double upper = citation.upper();
        if (before == null || after == null) {
            return "";
        }
        var unit =
                new Quantity(
                        1,
                        Math.max(1, definition.decimals()),
                        definition.unit().in(locale),
                        Double.NEGATIVE_INFINITY,
                        Double.POSITIVE_INFINITY);
        return lower == null || upper == null
                ? words.say(
                        "measures.claim.size.bare",
                        words.amount(before, unit),
                        words.amount(after, unit))
                : words.say(
                        "measures.claim.size",
                        words.amount(before, unit),
                        words.amount(after, unit),
                        words.amount(lower, unit),
                        words.amount(upper, unit));
    }
}
