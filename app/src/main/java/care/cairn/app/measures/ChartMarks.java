package care.cairn.app.measures;

import care.cairn.app.charts.Mark;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** What happened to a measure, to be marked over its chart: decisions, changes. A bean. */
public interface ChartMarks {

    /** The marks of a measure that were known at that moment, in any order. */
    Collection<Mark> marks(UUID measure, Instant at);
}
