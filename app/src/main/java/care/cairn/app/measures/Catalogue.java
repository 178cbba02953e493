package care.cairn.app.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The measures that come with the program, to be defined where they are wanted. */
public final class Catalogue {
    /** Every one, in the order in which they are told of. */
    public static final List<Entry> ALL = read();

    private Catalogue() {}

    /**
     * A measure that can be defined; its bodies and its steward are the partnership's.
     *
     * @param targets illustrative
     */
    public record Entry(
            String key, Definition definition, ChartChoice chart, List<Measure.Target> targets) {
        public Entry {
            targets = List.copyOf(targets);
        }
    }

    public static Entry of(String key) {
        return ALL.stream().filter(e -> e.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<Entry> read() {
        try {
            var json =
                    new ClassPathResource("measures/catalogue.json")
                            .getContentAsString(StandardCharsets.UTF_8);
            return List.of(Stored.read(json, Entry[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
