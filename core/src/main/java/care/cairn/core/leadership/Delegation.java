package care.cairn.core.leadership;

import java.util.Arrays;

/**
 * How much is left to others, from 1 (told) to 7 (delegated).
 *
 * @param mean the mean level of what is delegated; NaN if nothing is
 * @param up how many levels were raised
 * @param down how many were lowered
 */
public record Delegation(double mean, int up, int down) {

    /**
     * Where each thing delegated stood and stands.
     *
     * @throws IllegalArgumentException for a level that is not from 1 to 7
     */
    public static Delegation of(int[] before, int[] now) {
        int up = 0;
        int down = 0;
        for (int i = 0; i < now.length; i++) {
            if (Math.min(before[i], now[i]) < 1 || Math.max(before[i], now[i]) > 7) {
                throw new IllegalArgumentException(
                        "Levels are from 1 to 7, not %d and %d.".formatted(before[i], now[i]));
            }
            up += now[i] > before[i] ? 1 : 0;
            down += now[i] < before[i] ? 1 : 0;
        }
        return new Delegation(Arrays.stream(now).average().orElse(Double.NaN), up, down);
    }
}
