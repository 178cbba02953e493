package care.cairn.app.measures.imports;

import care.cairn.app.ledger.Author;
import care.cairn.app.measures.Loads;
import care.cairn.app.measures.files.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** Every source that a file can be read as: those built in, and those that were mapped here. */
@Service
public class Sources {
    private final Loads loads;
    private final Map<String, Source> builtIn = new TreeMap<>();

    Sources(Loads loads) {
        this.loads = loads;
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:measures/sources/*.json")) {
                var source = Source.of(file.getContentAsString(StandardCharsets.UTF_8));
                builtIn.put(source.key(), source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A source as it is now.
     *
     * @param version 0 where it is built in
     */
    public record Current(Source source, int version) {}

    public Optional<Current> find(String key) {
        var mapped = loads.mapping(key).map(m -> new Current(Source.of(m.mapping()), m.version()));
        return mapped.or(() -> Optional.ofNullable(builtIn.get(key)).map(s -> new Current(s, 0)));
    }

    /** All, those mapped here first. */
    public List<Source> all() {
        var all = new ArrayList<Source>();
        loads.mappings().forEach(m -> all.add(Source.of(m.mapping())));
        builtIn.values().stream()
                .filter(s -> all.stream().noneMatch(a -> a.key().equals(s.key())))
                .forEach(all::add);
        return all;
    }

    /** The keys of those built in, which no other source may have. */
    List<String> builtIn() {
        return List.copyOf(builtIn.keySet());
    }

    /** Keeps a mapping for next time; the same again changes nothing. */
    public Current keep(Source source, Author author, Instant at) {
        return new Current(source, loads.map(source.key(), source.json(), author, at));
    }
}
