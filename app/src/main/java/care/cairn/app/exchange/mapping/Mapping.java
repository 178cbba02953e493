package care.cairn.app.exchange.mapping;

import care.cairn.app.ledger.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a log is read, as it was said and kept for the next file of the same columns.
 *
 * @param kind the key of a {@link LogKind}
 * @param columns the name of the column, by the key of the field; fields without one are left out
 * @param days the key of a {@link DayForm}
 * @param forum to whom rows without a forum of their own answer, or by whom they were decided
 * @param standard by which rows without one of their own are judged
 * @param rhythm of accounts, where a row says none
 * @param closed the words of the state by which a row is left out, separated by commas
 * @param names the names of the log that are no name of ours
 */
public record Mapping(
        String kind,
        Map<String, String> columns,
        String days,
        @Nullable UUID forum,
        Words standard,
        String rhythm,
        String closed,
        List<Alias> names) {

    /** A name as the log writes it, such as initials, and who that is. */
    public record Alias(Words said, UUID person) {}

    public Mapping {
        columns = new TreeMap<>(columns);
        names = List.copyOf(names);
    }

    LogKind logKind() {
        return LogKind.find(kind).orElseThrow();
    }

    /** The same with more names explained; a name that is explained again gets the later person. */
    public Mapping knowing(List<Alias> more) {
        var all = new TreeMap<String, Alias>();
        names.forEach(name -> all.put(Plain.of(name.said().orEmpty()), name));
        more.forEach(name -> all.put(Plain.of(name.said().orEmpty()), name));
        return new Mapping(
                kind, columns, days, forum, standard, rhythm, closed, List.copyOf(all.values()));
    }

    /** Whether all columns that it names are among these. */
    public boolean fits(List<String> header) {
        var plain = header.stream().map(Plain::of).toList();
        return columns.values().stream().map(Plain::of).allMatch(plain::contains);
    }

    /** The place of a field's column in a header, −1 where it has none. */
    int place(String field, List<String> header) {
        return Optional.ofNullable(columns.get(field))
                .map(Plain::of)
                .map(name -> header.stream().map(Plain::of).toList().indexOf(name))
                .orElse(-1);
    }
}
