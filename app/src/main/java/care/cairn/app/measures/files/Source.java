package care.cairn.app.measures.files;

import care.cairn.app.web.Label;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How files of one kind are read, kept for the next one. A file may feed several measures.
 *
 * @param separator one character, or "" to find it out
 * @param encoding the name of a character set, or "" to find it out
 * @param periods the column of the period
 * @param form the key of a {@link PeriodForm}, or "" to find it out
 * @param decimal the sign before the decimals, "." or ",", or "" to find it out
 * @param where rows that do not have these values are left out
 */
public record Source(
        String key,
        Label name,
        Label attribution,
        Label note,
        String separator,
        String encoding,
        String periods,
        String form,
        String decimal,
        List<Where> where,
        List<Feed> feeds) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    public Source {
        note = note == null ? Label.NONE : note;
        separator = separator == null ? "" : separator;
        encoding = encoding == null ? "" : encoding;
        form = form == null ? "" : form;
        decimal = decimal == null ? "" : decimal;
        where = where == null ? List.of() : List.copyOf(where);
        feeds = List.copyOf(feeds);
    }

    /** Only rows with one of these values in this column. */
    public record Where(String column, List<String> values) {
        public Where {
            values = List.copyOf(values);
        }
    }

    /**
     * What of a file goes into one measure.
     *
     * @param sum whether rows of the same series and period are added up
     * @param detail the columns that tell such rows apart
     */
    public record Feed(
            String measure,
            List<Where> where,
            Places places,
            List<Split> splits,
            Value value,
            boolean sum,
            List<String> detail) {
        public Feed {
            where = where == null ? List.of() : List.copyOf(where);
            splits = splits == null ? List.of() : List.copyOf(splits);
            detail = detail == null ? List.of() : List.copyOf(detail);
        }
    }

    /**
     * The organisations or areas.
     *
     * @param column the column of their codes, or "" where the file is about the one that is named
     * @param others whether codes that are not named here are taken too, under their code
     */
    public record Places(String column, List<Place> named, boolean others) {
        public Places {
            column = column == null ? "" : column;
            named = List.copyOf(named);
        }
    }

    /**
     * An organisation or area by its code.
     *
     * @param headline whether its whole is watched for signals
     */
    public record Place(String code, Label name, boolean headline) {}

    /** A column that splits a measure; a value that is not named is an error. */
    public record Split(String column, List<Part> parts) {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a split.
     *
     * @param value as it stands in the file
     * @param key the key of the part; "" for the whole
     */
    public record Part(String value, String key, Label name, boolean headline) {
        public Part {
            name = name == null ? Label.NONE : name;
        }
    }

    /**
     * Where the value of a row stands: in one column, in two of which one is divided by the other,
     * or in several whose cells are counted.
     *
     * @param column the value itself, or ""
     * @param numerator a count, or ""
     * @param minus a column taken away from the numerator, or ""
     * @param denominator out of what, or ""
     * @param cells columns whose cells with a number are the denominator
     * @param atLeast those of them with this number or more are the numerator
     * @param qualifier the column that qualifies the value or the numerator, or ""
     * @param scale what the value or the numerator is multiplied with; 0 is taken as 1
     */
    public record Value(
            String column,
            String numerator,
            String minus,
            String denominator,
            List<String> cells,
            double atLeast,
            String qualifier,
            double scale) {
        public Value {
            column = column == null ? "" : column;
            numerator = numerator == null ? "" : numerator;
            minus = minus == null ? "" : minus;
            denominator = denominator == null ? "" : denominator;
            cells = cells == null ? List.of() : List.copyOf(cells);
            qualifier = qualifier == null ? "" : qualifier;
            scale = scale == 0 ? 1 : scale;
        }

        /** The value stands in one column. */
        public static Value in(String column) {
            return new Value(column, "", "", "", List.of(), 0, "", 1);
        }

        /** One column divided by another. */
        public static Value ratio(String numerator, String denominator) {
            return new Value("", numerator, "", denominator, List.of(), 0, "", 1);
        }
    }

    /** As it is kept: JSON with its names in alphabetical order. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    public static Source of(String json) {
        return JSON.readValue(json, Source.class);
    }

    static @Nullable Character character(String separator) {
        return separator.isEmpty() ? null : separator.charAt(0);
    }
}
