package care.cairn.core.tally.poll;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many must take part, and from which sectors, for a decision to stand. It is judged on the
 * positions given, never on the people invited: abstaining and standing aside count; seats that are
 * recused or advisory do not.
 *
 * @param count least number of positions, whoever gives them
 * @param share least share of the eligible seats, rounded up; recusals make it a smaller number
 * @param sectors least number of positions of each sector named
 */
public record Quorum(int count, Share share, Map<String, Integer> sectors) {

    /** No quorum: one position is as good as many. */
    public static final Quorum NONE = new Quorum(0, Map.of());

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public Quorum {
        sectors = Collections.unmodifiableSortedMap(new TreeMap<>(sectors));
        if (count < 0 || sectors.values().stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("A quorum cannot be negative.");
        }
    }

    /** By count and, for each sector named, by its own count. */
    public Quorum(int count, Map<String, Integer> sectors) {
        this(count, Share.NONE, sectors);
    }

    /** By count, with at least one position of each sector named. */
    public static Quorum ofEach(int count, Set<String> sectors) {
        Map<String, Integer> one = new TreeMap<>();
        sectors.forEach(sector -> one.put(sector, 1));
        return new Quorum(count, one);
    }

    /** By share of the eligible seats, with the counts of the sectors named. */
    public static Quorum ofShare(Share share, Map<String, Integer> sectors) {
        return new Quorum(0, share, sectors);
    }

    /**
     * Where a quorum stands.
     *
     * @param given positions that count towards it
     * @param needed positions that it asks for
     * @param eligible seats that could give one
     * @param sectors every sector of the electorate or of the quorum, by name
     */
    public record Standing(int given, int needed, int eligible, SortedMap<String, Sector> sectors) {

        public Standing {
            sectors = Collections.unmodifiableSortedMap(new TreeMap<>(sectors));
        }

        /** Whether enough have answered, in number and from each sector. */
        public boolean reached() {
            return given >= needed && sectors.values().stream().allMatch(Sector::reached);
        }

        /** Whether enough could answer: false once recusals leave too few. */
        public boolean reachable() {
            return eligible >= needed && sectors.values().stream().allMatch(Sector::reachable);
        }
    }

    /**
     * One sector's part: positions given, positions needed (0 if none is asked), seats eligible.
     */
    public record Sector(int given, int needed, int eligible) {

        /** Whether enough of this sector have answered. */
        public boolean reached() {
            return given >= needed;
        }

        /** Whether enough of this sector could answer. */
        public boolean reachable() {
            return eligible >= needed;
        }
    }

    /**
     * Judges this quorum.
     *
     * @param given ids of the seats that gave a position; those not eligible are not counted
     */
    public Standing standing(Electorate electorate, Collection<String> given) {
        Set<String> answered = new HashSet<>(given);
        Map<String, Integer> eligible = electorate.eligibleBySector();
        Map<String, Integer> by = new TreeMap<>();
        int all = 0;
        int total = 0;
        for (Seat seat : electorate.eligible()) {
            all++;
            if (answered.contains(seat.id())) {
                by.merge(seat.sector(), 1, Integer::sum);
                total++;
            }
        }
        SortedMap<String, Sector> parts = new TreeMap<>();
        Set<String> names = new HashSet<>(eligible.keySet());
        names.addAll(sectors.keySet());
        for (String name : names) {
            parts.put(
                    name,
                    new Sector(
                            by.getOrDefault(name, 0),
                            sectors.getOrDefault(name, 0),
                            eligible.getOrDefault(name, 0)));
        }
        return new Standing(total, Math.max(count, share.atLeast(all)), all, parts);
    }
}
