package care.cairn.core.command.network;

import care.cairn.core.command.Arguments;
import care.cairn.core.command.CsvIn;
import care.cairn.core.command.Decimal;
import care.cairn.core.command.Refused;
import care.cairn.core.network.Network;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads a file of ties, row by row, and refuses what is no tie. */
final class TieReader {
    private final Arguments given;

    private final CsvIn in;

    private final List<Tie> ties = new ArrayList<>();

    private final Map<String, String> groups = new HashMap<>();

    /** The row of each tie by wave and partners, to refuse a second one. */
    private final Map<List<String>, Integer> seen = new HashMap<>();

    private TieReader(Arguments given, CsvIn in) {
        this.given = given;
        this.in = in;
    }

    static TieFile read(Arguments given, CsvIn in) {
        if (given.has("--survey") && given.has("--undirected")) {
            throw new Refused(
                    "A survey has directions: --survey and --undirected do not go together.");
        }
        if (given.has("--from-group") != given.has("--to-group")) {
            throw new Refused("Groups need both options, --from-group and --to-group.");
        }
        return new TieReader(given, in).file();
    }

    private TieFile file() {
        rows();
        List<String> partners = ordered(ties.stream().flatMap(TieReader::partners).toList());
        List<String> waves = ordered(ties.stream().map(Tie::wave).toList());
        Map<String, Integer> numbers = new HashMap<>();
        for (String partner : partners) {
            numbers.put(partner, numbers.size());
        }
        List<Network> networks = waves.stream().map(wave -> network(wave, numbers)).toList();
        List<String> all =
                given.has("--from-group")
                        ? partners.stream().map(p -> groups.getOrDefault(p, "")).toList()
                        : List.of();
        return new TieFile(partners, all, waves, networks);
    }

    private void rows() {
        if (in.header().size() < 2) {
            throw new Refused("A file of ties has two columns or more: who, and whom.");
        }
        int from = given.value("--from").map(in::column).orElse(0);
        int to = given.value("--to").map(in::column).orElse(1);
        int weight = given.value("--weight").map(in::column).orElse(in.header().indexOf("weight"));
        int wave = given.value("--wave").map(in::column).orElse(-1);
        int fromGroup = given.value("--from-group").map(in::column).orElse(-1);
        int toGroup = given.value("--to-group").map(in::column).orElse(-1);
        while (in.next()) {
            String who = in.text(from).strip();
            String whom = in.text(to).strip();
            String when = wave < 0 ? "" : in.text(wave).strip();
            if (who.isEmpty()) {
                throw in.refused(from, "a tie comes from somebody");
            }
            if (who.equals(whom)) {
                throw in.refused(to, "“%s” names itself".formatted(who));
            }
            if (wave >= 0 && when.isEmpty()) {
                throw in.refused(wave, "the row names no wave");
            }
            group(who, fromGroup);
            if (!whom.isEmpty()) {
                group(whom, toGroup);
            }
            boolean weighs = weight >= 0 && !whom.isEmpty();
            ties.add(new Tie(in.row(), when, who, whom, weighs ? weight(weight) : 1));
            refuseSecond(ties.getLast());
        }
        if (ties.isEmpty()) {
            throw new Refused("There is no tie in the file, only a header.");
        }
    }

    private double weight(int column) {
        double weight = in.number(column);
        if (!(weight > 0)) {
            throw in.refused(column, "a weight is above 0, not “%s”".formatted(in.text(column)));
        }
        return weight;
    }

    private void group(String partner, int column) {
        if (column >= 0) {
            String group = in.text(column).strip();
            String known = groups.putIfAbsent(partner, group);
            if (known != null && !known.equals(group)) {
                throw in.refused(column, "“%s” was in group “%s” before".formatted(partner, known));
            }
        }
    }

    private void refuseSecond(Tie tie) {
        boolean turned = given.has("--undirected") && tie.from().compareTo(tie.to()) > 0;
        List<String> key =
                turned && !tie.to().isEmpty()
                        ? List.of(tie.wave(), tie.to(), tie.from())
                        : List.of(tie.wave(), tie.from(), tie.to());
        Integer before = seen.putIfAbsent(key, tie.row());
        if (before != null) {
            throw in.refused("the same tie stands in row %d already".formatted(before));
        }
    }

    private Network network(String wave, Map<String, Integer> numbers) {
        List<Tie> rows = ties.stream().filter(tie -> tie.wave().equals(wave)).toList();
        List<Tie> real = rows.stream().filter(tie -> !tie.to().isEmpty()).toList();
        int size = numbers.size();
        int[] from = real.stream().mapToInt(tie -> number(numbers, tie.from())).toArray();
        int[] to = real.stream().mapToInt(tie -> number(numbers, tie.to())).toArray();
        double[] weights = real.stream().mapToDouble(Tie::weight).toArray();
        if (given.has("--undirected")) {
            return Network.undirected(size, from, to, weights);
        }
        BitSet unanswered = new BitSet();
        if (given.has("--survey")) {
            unanswered.set(0, size);
            rows.forEach(tie -> unanswered.clear(number(numbers, tie.from())));
        }
        return Network.directed(size, from, to, weights).withUnanswered(unanswered);
    }

    private static int number(Map<String, Integer> numbers, String partner) {
        return Objects.requireNonNull(numbers.get(partner));
    }

    private static Stream<String> partners(Tie tie) {
        return Stream.of(tie.from(), tie.to()).filter(name -> !name.isEmpty());
    }

    /** Each once: numbers by size if all are numbers, else by letters. */
    private static List<String> ordered(Collection<String> names) {
        SortedSet<String> distinct = new TreeSet<>(names);
        boolean numbers = distinct.stream().noneMatch(name -> Double.isNaN(Decimal.parse(name)));
        return numbers
                ? distinct.stream().sorted(Comparator.comparingDouble(Decimal::parse)).toList()
                : List.copyOf(distinct);
    }
}
