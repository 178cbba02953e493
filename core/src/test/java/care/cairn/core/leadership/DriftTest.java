package care.cairn.core.leadership;

import static care.cairn.core.leadership.Family.BREADTH;
import static care.cairn.core.leadership.Family.CONCENTRATION;
import static care.cairn.core.leadership.Family.DISSENT;
import static care.cairn.core.leadership.Family.MODE;
import static care.cairn.core.leadership.Family.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static final Set<Family> TWO = EnumSet.of(MODE, BREADTH);

    @Test
    void twoFamiliesMustHaveMovedForTwoWindows() {
        assertThat(read(TWO, TWO)).isEqualTo(Drift.POSSIBLE);
        assertThat(read(TWO, EnumSet.of(MODE))).isEqualTo(Drift.NONE);
        assertThat(read(EnumSet.of(MODE), TWO)).isEqualTo(Drift.NONE);
        assertThat(read(TWO, EnumSet.of(MODE, DISSENT))).isEqualTo(Drift.NONE);
        assertThat(read(Set.of(), Set.of())).isEqualTo(Drift.NONE);
    }

    @Test
    void fasterAloneIsNotWorse() {
        Set<Family> faster = EnumSet.of(TIME, MODE);
        assertThat(read(faster, faster)).isEqualTo(Drift.NONE);
        Set<Family> narrower = EnumSet.of(TIME, BREADTH);
        assertThat(read(narrower, narrower)).isEqualTo(Drift.POSSIBLE);
        Set<Family> fewer = EnumSet.of(TIME, CONCENTRATION);
        assertThat(read(fewer, fewer)).isEqualTo(Drift.POSSIBLE);
    }

    @Test
    void inADeclaredCrisisItIsExpectedWhileGuardrailsHold() {
        assertThat(in(crisis(-50, null, true), true)).isEqualTo(Drift.EXPECTED);
        assertThat(in(crisis(0, null, true), true)).isEqualTo(Drift.EXPECTED);
        assertThat(in(crisis(-50, null, true), false)).isEqualTo(Drift.REGRESSION);
        assertThat(in(crisis(-50, null, false), true)).isEqualTo(Drift.POSSIBLE);
        assertThat(in(crisis(1, null, true), true)).isEqualTo(Drift.POSSIBLE);
    }

    @Test
    void sixtyDaysAfterItIsNot() {
        assertThat(in(crisis(-150, -60, true), true)).isEqualTo(Drift.EXPECTED);
        assertThat(in(crisis(-150, -61, true), true)).isEqualTo(Drift.REGRESSION);
        assertThat(in(crisis(-150, -60, false), true)).isEqualTo(Drift.POSSIBLE);
        assertThat(in(crisis(-150, -61, false), true)).isEqualTo(Drift.REGRESSION);
        assertThat(in(crisis(-150, -100, true), true)).isEqualTo(Drift.REGRESSION);
        assertThat(in(crisis(-150, -101, true), true)).isEqualTo(Drift.POSSIBLE);
    }

    /** It has been so for 100 days. */
    private static Drift in(Crisis crisis, boolean guardrails) {
        return Drift.read(TWO, TWO, DAY.minusDays(100), DAY, List.of(crisis), guardrails);
    }

    private static Drift read(Set<Family> before, Set<Family> now) {
        return Drift.read(before, now, DAY.minusDays(100), DAY, List.of(), false);
    }

    private static Crisis crisis(int from, @Nullable Integer to, boolean sunset) {
        return new Crisis(DAY.plusDays(from), to == null ? null : DAY.plusDays(to), sunset);
    }

    @Test
    void eachFamilyNarrowsToItsOwnSide() {
        Interval usual = new Interval(0.2, 0.4);
        for (Family family : Family.values()) {
            boolean high = family.narrows(0.5, usual);
            assertThat(family.narrows(0.1, usual)).as("%s", family).isNotEqualTo(high);
            assertThat(family.narrows(0.2, usual)).isFalse();
            assertThat(family.narrows(0.4, usual)).isFalse();
        }
        assertThat(MODE.narrows(0.5, usual)).isTrue();
        assertThat(BREADTH.narrows(0.1, usual)).isTrue();
    }

    @Test
    void aWindowIsNinetyDaysAndItsBaselineTheYearBeforeWithoutCrises() {
        Window window = Window.ending(DAY);
        assertThat(window).isEqualTo(new Window(LocalDate.of(2026, 4, 2), DAY));
        assertThat(window.before()).isEqualTo(Window.ending(LocalDate.of(2026, 4, 1)));
        assertThat(window.contains(DAY)).isTrue();
        assertThat(window.contains(window.from())).isTrue();
        assertThat(window.contains(DAY.plusDays(1))).isFalse();
        assertThat(window.contains(window.from().minusDays(1))).isFalse();
        LocalDate first = window.from().minusDays(365);
        Crisis crisis = new Crisis(first.plusDays(10), first.plusDays(20), true);
        assertThat(window.baseline(first, List.of(crisis))).isTrue();
        assertThat(window.baseline(first.minusDays(1), List.of(crisis))).isFalse();
        assertThat(window.baseline(window.from().minusDays(1), List.of(crisis))).isTrue();
        assertThat(window.baseline(window.from(), List.of(crisis))).isFalse();
        assertThat(window.baseline(first.plusDays(9), List.of(crisis))).isTrue();
        assertThat(window.baseline(first.plusDays(10), List.of(crisis))).isFalse();
        assertThat(window.baseline(first.plusDays(20), List.of(crisis))).isFalse();
        assertThat(window.baseline(first.plusDays(21), List.of(crisis))).isTrue();
        assertThat(new Crisis(first, null, false).contains(DAY)).isTrue();
    }
}
