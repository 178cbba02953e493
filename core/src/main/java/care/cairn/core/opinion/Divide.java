package care.cairn.core.opinion;

import care.cairn.core.opinion.evidence.Difference;

/**
 * The two parts of a partition that differ most on a statement.
 *
 * @param high the part that agrees most, by number
 * @param low the part that agrees least
 * @param difference of their shares of agreement, with interval
 * @param adjusted the chance of Fisher's test, times the pairs of parts, adjusted over all
 *     statements after Benjamini and Hochberg
 * @param named whether it may be called a divide: of those so called at most 5 % are chance
 */
public record Divide(int high, int low, Difference difference, double adjusted, boolean named) {}
