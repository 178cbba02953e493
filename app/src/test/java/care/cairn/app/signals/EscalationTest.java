package care.cairn.app.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private static final UUID SIGNAL = UUID.randomUUID();
    private static final UUID FORUM = UUID.randomUUID();
    private static final UUID ABOVE = UUID.randomUUID();
    private static final LocalDate DUE = LocalDate.parse("2023-01-10");

    private static Escalation after(int rungs) {
        return new Escalation(SIGNAL, FORUM, DUE, 14, rungs);
    }

    @Test
    void it_goes_to_the_forum_the_day_after_it_was_due_and_not_on_that_day() {
        assertThat(after(0).step(FORUM, DUE)).isEmpty();
        assertThat(after(0).step(FORUM, DUE.plusDays(1)))
                .contains(new Escalation.Escalated(SIGNAL, 1, FORUM, DUE));
    }

    @Test
    void it_goes_to_the_body_above_after_as_many_days_again() {
        assertThat(after(1).step(ABOVE, DUE.plusDays(14))).isEmpty();
        assertThat(after(1).step(ABOVE, DUE.plusDays(15)))
                .contains(new Escalation.Escalated(SIGNAL, 2, ABOVE, DUE));
    }

    @Test
    void it_ends_where_no_body_is_above() {
        assertThat(after(2).step(null, DUE.plusYears(1))).isEmpty();
    }
}
