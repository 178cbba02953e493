package care.cairn.app.measures.imports;

import care.cairn.app.measures.Measures;
import care.cairn.app.measures.files.PeriodForm;
import care.cairn.app.measures.files.Source;
import care.cairn.app.web.Label;
import care.cairn.app.web.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a file is to be read, as it was filled in. */
record MappingForm(
        @Nullable String key,
        @Nullable String name,
        @Nullable String measure,
        @Nullable String periods,
        @Nullable String form,
        @Nullable String decimal,
        @Nullable String places,
        @Nullable String place,
        @Nullable String placeName,
        @Nullable String value,
        @Nullable String denominator,
        @Nullable String qualifier,
        @Nullable String split,
        @Nullable String parts,
        @Nullable String where,
        @Nullable String whereValues,
        @Nullable String sum,
        @Nullable String detail) {

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    /** What is missing or does not fit, or null. */
    @Nullable Refusal wrong(List<String> taken, Measures measures) {
        if (!text(key).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            return Refusal.at("key", "measure.refused.key");
        }
        if (taken.contains(text(key))) {
            return Refusal.at("key", "measure.refused.key-taken", text(key));
        }
        if (text(name).isEmpty()) {
            return Refusal.at("name", "import.refused.name");
        }
        var wanted = measures.find(text(measure)).orElse(null);
        if (wanted == null) {
            return Refusal.at("measure", "import.refused.measure");
        }
        if (text(periods).isEmpty()) {
            return Refusal.at("periods", "import.refused.periods");
        }
        if (text(value).isEmpty()) {
            return Refusal.at("value", "import.refused.value");
        }
        if (text(places).isEmpty() && text(place).isEmpty()) {
            return Refusal.at("place", "import.refused.place");
        }
        if (!text(split).isEmpty() && text(parts).isEmpty()) {
            return Refusal.at("parts", "import.refused.parts");
        }
        return null;
    }

    Source source() {
        var places =
                text(this.places).isEmpty()
                        ? new Source.Places(
                                "",
                                List.of(new Source.Place(text(place), placeLabel(), true)),
                                false)
                        : new Source.Places(text(this.places), named(), text(place).isEmpty());
        var value =
                new Source.Value(
                        text(denominator).isEmpty() ? text(this.value) : "",
                        text(denominator).isEmpty() ? "" : text(this.value),
                        "",
                        text(denominator),
                        List.of(),
                        0,
                        text(qualifier),
                        1);
        var feed =
                new Source.Feed(
                        text(measure),
                        List.of(),
                        places,
                        splits(),
                        value,
                        sum != null,
                        words(text(detail)));
        return new Source(
                text(key),
                Label.same(text(name)),
                Label.NONE,
                Label.NONE,
                "",
                "",
                text(periods),
                PeriodForm.byKey(text(form)).map(PeriodForm::key).orElse(""),
                List.of(".", ",").contains(text(decimal)) ? text(decimal) : "",
                text(where).isEmpty()
                        ? List.of()
                        : List.of(new Source.Where(text(where), words(text(whereValues)))),
                List.of(feed));
    }

    private List<Source.Place> named() {
        return text(place).isEmpty()
                ? List.of()
                : List.of(new Source.Place(text(place), placeLabel(), true));
    }

    private Label placeLabel() {
        return Label.same(text(placeName).isEmpty() ? text(place) : text(placeName));
    }

    /** One a line: the value in the file, and after = what it is called; * marks the whole. */
    private List<Source.Split> splits() {
        if (text(split).isEmpty()) {
            return List.of();
        }
        var parts =
                text(this.parts)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> {
                            boolean whole = line.startsWith("*");
                            var rest = whole ? line.substring(1).strip() : line;
                            int at = rest.indexOf('=');
                            var cell = (at < 0 ? rest : rest.substring(0, at)).strip();
                            var called = (at < 0 ? rest : rest.substring(at + 1)).strip();
                            return new Source.Part(
                                    cell,
                                    whole ? "" : cell,
                                    whole ? Label.NONE : Label.same(called),
                                    whole);
                        })
                        .toList();
        return List.of(new Source.Split(text(split), parts));
    }

    private static List<String> words(String text) {
        return text.lines()
                .flatMap(line -> List.of(line.split("[,;]", -1)).stream())
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
