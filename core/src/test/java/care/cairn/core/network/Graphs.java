package care.cairn.core.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Networks to try things on, and the committed answers of other programs. */
public final class Graphs {
    private Graphs() {}

    /** Ties as pairs: {@code "0>1 1>2"}, directed. */
    public static Network directed(int size, String ties) {
        int[][] ends = ends(ties, ">");
        return Network.directed(size, ends[0], ends[1]);
    }

    /** Ties as pairs: {@code "0-1 1-2"}. */
    public static Network undirected(int size, String ties) {
        int[][] ends = ends(ties, "-");
        return Network.undirected(size, ends[0], ends[1]);
    }

    private static int[][] ends(String ties, String sign) {
        List<String> all = ties.isBlank() ? List.of() : List.of(ties.split(" ", -1));
        int[][] ends = new int[2][all.size()];
        for (int k = 0; k < all.size(); k++) {
            String[] parts = all.get(k).split(sign, -1);
            ends[0][k] = Integer.parseInt(parts[0]);
            ends[1][k] = Integer.parseInt(parts[1]);
        }
        return ends;
    }

    /** A network in which each possible tie is there with one probability; weights 1 to 5. */
    public static Network random(int size, double probability, boolean directed, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> ties = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (int j = directed ? 0 : i + 1; j < size; j++) {
                if (i != j && random.nextDouble() < probability) {
                    ties.add(new int[] {i, j, 1 + random.nextInt(5)});
                }
            }
        }
        int[] from = ties.stream().mapToInt(tie -> tie[0]).toArray();
        int[] to = ties.stream().mapToInt(tie -> tie[1]).toArray();
        double[] weights = ties.stream().mapToDouble(tie -> tie[2]).toArray();
        return directed
                ? Network.directed(size, from, to, weights)
                : Network.undirected(size, from, to, weights);
    }

    /** The reference graph of {@code size} nodes, directed and weighted. */
    static Network reference(int size) {
        List<Map<String, String>> rows = rows("net_" + size + "_edges");
        int[] from = rows.stream().mapToInt(row -> (int) number(row, "from")).toArray();
        int[] to = rows.stream().mapToInt(row -> (int) number(row, "to")).toArray();
        double[] weights = rows.stream().mapToDouble(row -> number(row, "weight")).toArray();
        return Network.directed(size, from, to, weights);
    }

    /** A figure of the whole reference graph. */
    static double figure(int size, String metric) {
        return rows("net_" + size + "_graph").stream()
                .filter(row -> metric.equals(row.get("metric")))
                .mapToDouble(row -> number(row, "value"))
                .findFirst()
                .orElseThrow();
    }

    /** A figure of each node of the reference graph. */
    static double[] figures(int size, String column) {
        return rows("net_" + size + "_nodes").stream()
                .mapToDouble(row -> number(row, column))
                .toArray();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(Objects.requireNonNull(row.get(column), column));
    }

    private static List<Map<String, String>> rows(String name) {
        String path = "/network/reference/" + name + ".csv";
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(Graphs.class.getResourceAsStream(path)),
                                StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines().map(line -> line.split(",", -1)).toList();
            String[] names = lines.getFirst();
            List<Map<String, String>> rows = new ArrayList<>();
            for (String[] line : lines.subList(1, lines.size())) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int c = 0; c < names.length; c++) {
                    row.put(names[c], line[c]);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
