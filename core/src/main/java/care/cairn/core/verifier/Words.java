package care.cairn.core.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.cairn.core.merkle.Commitment;
import care.cairn.core.merkle.Hash;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The commitments of a record's entries, and what opens them. Words without an opening are fine
 * where an entry says that they were erased, and a fault otherwise: nobody can hide an act by
 * calling it private.
 */
final class Words {

    private static final String ERASED = "words.erased/1";

    private record Place(long entry, int number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byEntry = Long.compare(entry, other.entry);
            return byEntry == 0 ? Integer.compare(number, other.number) : byEntry;
        }
    }

    private record Sealed(String type, Commitment commitment) {}

    private final Consumer<String> fault;
    private final Map<Place, Sealed> sealed = new TreeMap<>();
    private final Set<Place> erasures = new HashSet<>();
    private int opened;
    private int erased;

    Words(Consumer<String> fault) {
        this.fault = fault;
    }

    int opened() {
        return opened;
    }

    int erased() {
        return erased;
    }

    void entry(long index, byte[] bytes, int offset, int length) {
        try {
            Map<?, ?> entry = map(Json.read(new String(bytes, offset, length, UTF_8)));
            String kind = (String) entry.get("kind");
            Object act = entry.get("act");
            collect(index, String.valueOf(kind), act);
            if (ERASED.equals(kind)) {
                for (Object target : list(map(act).get("targets"))) {
                    erasures.add(place(map(target)));
                }
            }
        } catch (RuntimeException e) {
            fault.accept("Entry " + index + " cannot be read.");
        }
    }

    /** Opens what the lines of {@code openings.jsonl} open, and looks at what stays closed. */
    void close(String lines) {
        lines.lines().filter(line -> !line.isBlank()).forEach(this::open);
        for (Place place : sealed.keySet()) {
            if (erasures.contains(place)) {
                erased++;
            } else {
                fault.accept(
                        "Words "
                                + place.number
                                + " of entry "
                                + place.entry
                                + " are missing, and no entry says that they were erased.");
            }
        }
    }

    private void open(String line) {
        try {
            Map<?, ?> opening = map(Json.read(line));
            Place place = place(opening);
            Sealed found = sealed.remove(place);
            byte[] key = Base64.getDecoder().decode((String) opening.get("key"));
            byte[] payload = Base64.getDecoder().decode((String) opening.get("payload"));
            if (found != null && found.commitment.matches(found.type, key, payload)) {
                opened++;
            } else {
                fault.accept(
                        "Words "
                                + place.number
                                + " of entry "
                                + place.entry
                                + " are not those committed to.");
            }
            if (erasures.contains(place)) {
                fault.accept("Erased words of entry " + place.entry + " are still there.");
            }
        } catch (RuntimeException e) {
            fault.accept("A line of openings.jsonl cannot be read.");
        }
    }

    private void collect(long index, String kind, @Nullable Object node) {
        switch (node) {
            case Map<?, ?> map
                    when map.get("commitment") instanceof String hash
                            && map.get("n") instanceof Double n -> {
                int number = whole(n);
                Commitment commitment = new Commitment(Hash.ofBase64(hash));
                sealed.put(new Place(index, number), new Sealed(kind + "#" + number, commitment));
            }
            case Map<?, ?> map -> map.values().forEach(child -> collect(index, kind, child));
            case List<?> list -> list.forEach(child -> collect(index, kind, child));
            case null, default -> {}
        }
    }

    private static Place place(Map<?, ?> map) {
        return new Place(
                Math.round((Double) Objects.requireNonNull(map.get("entry"))),
                whole(map.get("number")));
    }

    private static int whole(@Nullable Object number) {
        return (int) Math.round((Double) Objects.requireNonNull(number));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
