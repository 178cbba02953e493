package care.cairn.core.spc;

import java.util.List;

/**
 * One signal: a rule that fired, and where.
 *
 * @param rule the key of the rule
 * @param length the number of points the rule was set to
 * @param from the first flagged point (index in the series, from 0)
 * @param to the last flagged point
 * @param side where it points
 * @param points every flagged point, rising
 */
public record Finding(String rule, int length, int from, int to, Side side, List<Integer> points) {
    public Finding {
        points = List.copyOf(points);
    }
}
