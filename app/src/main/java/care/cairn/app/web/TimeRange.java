package care.cairn.app.web;

import java.time.LocalDate;

/**
 * How far back the record and the figures reach: the months that the time bar offers. A bean.
 *
 * @param from the first day of the first month
 */
public record TimeRange(LocalDate from) {}
