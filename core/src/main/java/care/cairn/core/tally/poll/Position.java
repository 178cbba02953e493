package care.cairn.core.tally.poll;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one seat said, in the shape that the rule asks for ({@link Form}). */
public sealed interface Position {

    /** One of the rule's choices, by key; also how to abstain where options are asked. */
    record Pick(String choice) implements Position {}

    /** Some of the options, none ranked above another. */
    record Selection(Set<String> options) implements Position {

        public Selection {
            options = Collections.unmodifiableSet(new LinkedHashSet<>(options));
        }
    }

    /** Points by option: a score each, or dots out of one purse. Options left out have none. */
    record Points(Map<String, Integer> byOption) implements Position {

        public Points {
            byOption = Collections.unmodifiableMap(new LinkedHashMap<>(byOption));
        }
    }

    /** Options best first; those in one set are tied; those left out stand below all others. */
    record Ranking(List<Set<String>> ranks) implements Position {

        public Ranking {
            ranks = ranks.stream().map(Set::copyOf).toList();
        }

        /** A ranking without ties. */
        public static Ranking of(List<String> options) {
            return new Ranking(options.stream().map(Set::of).toList());
        }
    }
}
