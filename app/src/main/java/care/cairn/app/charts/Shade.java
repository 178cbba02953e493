package care.cairn.app.charts;

import java.time.LocalDate;

/**
 * A stretch of time laid under the points, such as the window that a prediction spoke of.
 *
 * @param from its first day
 * @param to its last day
 * @param name the word over it
 */
public record Shade(LocalDate from, LocalDate to, String name) {}
