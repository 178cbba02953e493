package care.cairn.app.web.frame;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which day is shown, and which past months one may choose: newest first.
 *
 * @param from the first day that may be chosen, or null where nothing says so
 * @param chosen the past day that is shown, or null for today
 */
public record TimeBar(
        LocalDate today, @Nullable LocalDate from, @Nullable LocalDate chosen, List<Month> months) {

    /** A month that is over. */
    public record Month(LocalDate end) {}

    /** A year's months. */
    public record Year(String label, List<Month> months) {}

    public TimeBar {
        months = List.copyOf(months);
    }

    static TimeBar of(LocalDate today, @Nullable LocalDate from, @Nullable LocalDate chosen) {
        List<Month> months = new ArrayList<>();
        if (from != null) {
            YearMonth first = YearMonth.from(from);
            for (YearMonth month = YearMonth.from(today).minusMonths(1);
                    !month.isBefore(first);
                    month = month.minusMonths(1)) {
                months.add(new Month(month.atEndOfMonth()));
            }
        }
        return new TimeBar(today, from, chosen, months);
    }

    public boolean past() {
        return chosen != null;
    }

    /** The day that is shown. */
    public LocalDate shown() {
        return chosen == null ? today : chosen;
    }

    /** The months by year. */
    public List<Year> years() {
        List<Year> years = new ArrayList<>();
        for (Month month : months) {
            String label = Integer.toString(month.end().getYear());
            if (years.isEmpty() || !years.getLast().label().equals(label)) {
                years.add(new Year(label, new ArrayList<>()));
            }
            years.getLast().months().add(month);
        }
        return years;
    }
}
