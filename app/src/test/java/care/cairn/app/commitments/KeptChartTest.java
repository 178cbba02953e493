package care.cairn.app.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.charts.ChartWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** The share of promises kept is a chart only where there are enough of them to say anything. */
class KeptChartTest {
    private static final LocalDate FIRST = LocalDate.parse("2021-01-10");

    private static ChartWords words() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new ChartWords(messages, Locale.ENGLISH);
    }

    private static KeptPromises.Counted one(LocalDate on, String ended) {
        return new KeptPromises.Counted(
                UUID.randomUUID(), 1, "What", UUID.randomUUID(), "P", "F", on, ended);
    }

    /** So many months with so many promises each, of which the first ones are kept. */
    private static List<KeptPromises.Counted> promises(int months, int each, int kept) {
        List<KeptPromises.Counted> all = new ArrayList<>();
        for (int m = 0; m < months; m++) {
            for (int n = 0; n < each; n++) {
                all.add(one(FIRST.plusMonths(m), n < kept ? "met" : "not-met"));
            }
        }
        return all;
    }

    @Test
    void few_months_or_few_promises_a_month_make_no_chart_and_stay_listed() {
        var months = KeptChart.of(promises(12, 9, 7), FIRST.plusMonths(11), words());
        assertThat(months.tooFew()).isTrue();
        assertThat(months.verdict()).isNull();
        assertThat(months.months()).hasSize(12);
        var promises = KeptChart.of(promises(20, 4, 3), FIRST.plusMonths(19), words());
        assertThat(promises.tooFew()).isTrue();
        assertThat(promises.counted()).isEqualTo(80);
        assertThat(promises.kept()).isEqualTo(60);
        assertThat(KeptChart.of(List.of(), FIRST, words()).tooFew()).isTrue();
    }

    @Test
    void enough_of_both_are_a_chart_of_every_month_with_the_latest_listed_first() {
        var all = new ArrayList<>(promises(14, 6, 5));
        all.removeIf(it -> it.on().equals(FIRST.plusMonths(3)));
        var chart = KeptChart.of(all, FIRST.plusMonths(13), words());
        assertThat(chart.tooFew()).isFalse();
        var figure = Objects.requireNonNull(chart.figure());
        assertThat(figure.readings()).hasSize(14);
        assertThat(chart.months()).hasSize(13);
        assertThat(chart.months().getFirst().first()).isEqualTo("2022-02-01");
        assertThat(chart.months().getFirst().kept()).isEqualTo(5);
    }

    @Test
    void what_is_not_closed_waits_and_is_not_kept() {
        var open =
                new KeptPromises.Counted(
                        UUID.randomUUID(), 2, null, UUID.randomUUID(), "P", "F", FIRST, null);
        var chart = KeptChart.of(List.of(open, one(FIRST, "met")), FIRST, words());
        assertThat(chart.waiting()).isEqualTo(1);
        assertThat(chart.kept()).isEqualTo(1);
    }
}
