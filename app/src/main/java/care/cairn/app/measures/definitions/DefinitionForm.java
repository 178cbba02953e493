package care.cairn.app.measures.definitions;

import care.cairn.app.measures.DataUse;
import care.cairn.app.measures.Definition;
import care.cairn.app.measures.Period;
import care.cairn.app.measures.Stratifier;
import care.cairn.app.web.Label;
import care.cairn.app.web.form.Typed;
import care.cairn.core.spc.Direction;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A definition as it was filled in; the English fields have the name of the thing itself. */
record DefinitionForm(
        @Nullable String key,
        @Nullable String name,
        @Nullable String nameFr,
        @Nullable String question,
        @Nullable String questionFr,
        @Nullable String numerator,
        @Nullable String numeratorFr,
        @Nullable String denominator,
        @Nullable String denominatorFr,
        @Nullable String unit,
        @Nullable String unitFr,
        @Nullable String per,
        @Nullable String decimals,
        @Nullable String period,
        @Nullable String direction,
        @Nullable String source,
        @Nullable String sourceFr,
        @Nullable String attribution,
        @Nullable String attributionFr,
        @Nullable String cautions,
        @Nullable String cautionsFr,
        @Nullable String lagDays,
        @Nullable String use,
        @Nullable String purpose,
        @Nullable String purposeFr,
        @Nullable String notFor,
        @Nullable String notForFr,
        @Nullable String readers,
        @Nullable String readersFr,
        @Nullable String feeds,
        @Nullable String feedsFr,
        @Nullable String body,
        @Nullable String answerDays,
        @Nullable String forum,
        @Nullable String why) {

    static final DefinitionForm EMPTY = of("", null);

    /** As it stands, to be changed. */
    static DefinitionForm of(String key, @Nullable Definition d) {
        if (d == null) {
            return new DefinitionForm(
                    key,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "1",
                    "0",
                    "MONTH",
                    "DOWN",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "30",
                    "HQUALIMP",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "10",
                    "",
                    "");
        }
        var use = d.use();
        return new DefinitionForm(
                key,
                d.name().en(),
                d.name().fr(),
                use.question().en(),
                use.question().fr(),
                d.numerator().en(),
                d.numerator().fr(),
                d.denominator().en(),
                d.denominator().fr(),
                d.unit().en(),
                d.unit().fr(),
                plain(d.per()),
                String.valueOf(d.decimals()),
                d.period().name(),
                d.direction().name(),
                d.source().en(),
                d.source().fr(),
                d.attribution().en(),
                d.attribution().fr(),
                d.cautions().en(),
                d.cautions().fr(),
                String.valueOf(d.lagDays()),
                use.use().name(),
                use.purpose().en(),
                use.purpose().fr(),
                use.notFor().en(),
                use.notFor().fr(),
                use.readers().en(),
                use.readers().fr(),
                use.feeds().en(),
                use.feeds().fr(),
                id(use.body()),
                String.valueOf(use.answerDays()),
                id(use.forum()),
                "");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static String id(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static Label label(@Nullable String en, @Nullable String fr) {
        return new Label(Typed.text(en), Typed.text(fr));
    }

    /** The definition that was filled in; to be asked within {@link Typed#read}. */
    Definition definition(List<Stratifier> stratifiers) {
        return new Definition(
                label(name, nameFr),
                label(numerator, numeratorFr),
                label(denominator, denominatorFr),
                label(unit, unitFr),
                Typed.number("per", per),
                Typed.whole("decimals", decimals),
                Typed.one("period", Period.class, period),
                Typed.one("direction", Direction.class, direction),
                label(source, sourceFr),
                label(attribution, attributionFr),
                label(cautions, cautionsFr),
                Typed.whole("lagDays", lagDays),
                stratifiers,
                new DataUse(
                        label(question, questionFr),
                        Typed.one("use", DataUse.Use.class, use),
                        label(purpose, purposeFr),
                        label(notFor, notForFr),
                        label(readers, readersFr),
                        label(feeds, feedsFr),
                        Typed.idOrNone("body", body),
                        Typed.whole("answerDays", answerDays),
                        Typed.idOrNone("forum", forum)));
    }
}
