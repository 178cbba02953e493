package care.cairn.core.network;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How often each partner stands between two who have no tie of their own: a → b → c without a → c,
 * by the groups of the three (Gould and Fernandez 1989). Without directions each tie counts both
 * ways, so each pair is counted twice, once a direction.
 *
 * @param counts how often each partner plays each role
 */
public record Brokerage(Map<Role, int[]> counts) {

    /** What a broker b is between a and c. */
    public enum Role {
        /** All three in one group. */
        COORDINATOR,
        /** a and c in one group, b from outside; also called consultant. */
        ITINERANT,
        /** a and b in one group: b speaks for it outside. */
        REPRESENTATIVE,
        /** b and c in one group: b lets in what comes from outside. */
        GATEKEEPER,
        /** All three in different groups. */
        LIAISON;

        static Role of(int a, int b, int c) {
            if (a == c) {
                return a == b ? COORDINATOR : ITINERANT;
            }
            if (a == b) {
                return REPRESENTATIVE;
            }
            return b == c ? GATEKEEPER : LIAISON;
        }
    }

    /**
     * The roles in {@code network}. Where c did not answer this is as sure as ever; where a did
     * not, what it would have brokered is not there.
     *
     * @param groups the group of each partner, any numbers
     */
    public static Brokerage of(Network network, int[] groups) {
        int size = network.size();
        if (groups.length != size) {
            throw new IllegalArgumentException(
                    "%d partners have %d groups.".formatted(size, groups.length));
        }
        Map<Role, int[]> counts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            counts.put(role, new int[size]);
        }
        for (int b = 0; b < size; b++) {
            for (int a : network.naming(b)) {
                for (int c : network.named(b)) {
                    if (a != c && !network.tied(a, c)) {
                        Role role = Role.of(groups[a], groups[b], groups[c]);
                        Objects.requireNonNull(counts.get(role))[b]++;
                    }
                }
            }
        }
        return new Brokerage(counts);
    }

    /** How often {@code partner} plays {@code role}. */
    public int count(Role role, int partner) {
        return Objects.requireNonNull(counts.get(role))[partner];
    }

    /** How often {@code partner} is a broker in any role. */
    public int count(int partner) {
        int sum = 0;
        for (int[] all : counts.values()) {
            sum += all[partner];
        }
        return sum;
    }
}
