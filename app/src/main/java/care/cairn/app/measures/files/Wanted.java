package care.cairn.app.measures.files;

import care.cairn.app.measures.Period;

/**
 * What a file is read for.
 *
 * @param per what a ratio is multiplied by to be in the unit of the measure
 */
public record Wanted(String measure, Period period, double per) {}
