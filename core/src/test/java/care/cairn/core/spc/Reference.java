package care.cairn.core.spc;

import static java.util.stream.Collectors.groupingBy;

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
import java.util.zip.GZIPInputStream;

/** The committed answers of other programs; see src/test/resources/spc/reference/README.md. */
final class Reference {
    private Reference() {}

    /** The rows of {@code name}.csv.gz, each a map from column to text. */
    static List<Map<String, String>> rows(String name) {
        String path = "/spc/reference/" + name + ".csv.gz";
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Objects.requireNonNull(
                                                Reference.class.getResourceAsStream(path))),
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

    /** Rows in groups that share the texts of {@code columns}. */
    static Map<String, List<Map<String, String>>> groups(
            List<Map<String, String>> rows, String... columns) {
        return rows.stream()
                .collect(
                        groupingBy(
                                row ->
                                        String.join(
                                                " ",
                                                java.util.Arrays.stream(columns)
                                                        .map(c -> text(row, c))
                                                        .toList()),
                                LinkedHashMap::new,
                                java.util.stream.Collectors.toList()));
    }

    static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    /** A column as numbers, NaN where empty or NA. */
    static double[] numbers(List<Map<String, String>> rows, String column) {
        return rows.stream().mapToDouble(row -> number(row, column)).toArray();
    }

    static double number(Map<String, String> row, String column) {
        String text = text(row, column);
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }
}
