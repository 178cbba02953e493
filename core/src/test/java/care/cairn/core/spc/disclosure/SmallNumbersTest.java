package care.cairn.core.spc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {

    private static final SmallNumbers SEVEN = new SmallNumbers(7, 1);

    @Test
    void oneToSevenAreHiddenAndTheRestRounded() {
        assertThat(SmallNumbers.OPENSAFELY.publish(0, 1, 7, 8, 12, 13, 1002))
                .containsExactly(
                        OptionalLong.of(0),
                        OptionalLong.empty(),
                        OptionalLong.empty(),
                        OptionalLong.of(10),
                        OptionalLong.of(10),
                        OptionalLong.of(15),
                        OptionalLong.of(1000));
        assertThat(new SmallNumbers(0, 10).publish(5)).hasValue(10);
        assertThat(new SmallNumbers(0, 10).publish(4)).hasValue(0);
    }

    @Test
    void totalsAreMadeFromWhatIsPublished() {
        assertThat(SmallNumbers.total(SmallNumbers.OPENSAFELY.publish(13, 3, 22))).isEqualTo(35);
    }

    @Test
    void midpointSixPutsSixCountsTogether() {
        assertThat(SmallNumbers.midpointSix(0)).isZero();
        assertThat(SmallNumbers.midpointSix(1)).isEqualTo(3);
        assertThat(SmallNumbers.midpointSix(6)).isEqualTo(3);
        assertThat(SmallNumbers.midpointSix(7)).isEqualTo(9);
        assertThat(SmallNumbers.midpointSix(12)).isEqualTo(9);
    }

    @Test
    void aCountIsNeverNegative() {
        assertThatThrownBy(() -> SEVEN.publish(-1)).hasMessage("Nobody counts -1 people.");
        assertThatThrownBy(() -> new SmallNumbers(7, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFigureLessAPartOfItIsALeak() {
        Figure before = new Figure("March", Set.of("ward A", "ward B"), 40);
        Figure after = new Figure("April", Set.of("ward A", "ward B", "ward C"), 43);
        List<Leak> leaks = Differencing.leaks(List.of(before, after), SEVEN);
        assertThat(leaks).containsExactly(new Leak(Set.of("ward C"), 3, List.of(after, before)));
        assertThat(
                        Differencing.leaks(
                                List.of(before, new Figure("April", after.cells(), 48)), SEVEN))
                .isEmpty();
    }

    @Test
    void aHiddenCellFollowsFromTotalsOfRowsAndColumns() {
        List<Figure> table =
                List.of(
                        new Figure("women", Set.of("wy", "wo"), 30),
                        new Figure("all", Set.of("wy", "wo", "my", "mo"), 60),
                        new Figure("young", Set.of("wy", "my"), 25),
                        new Figure("old women and young men", Set.of("wo", "my"), 41),
                        new Figure("old men", Set.of("mo"), 12));
        assertThat(Differencing.leaks(table, SEVEN))
                .extracting(Leak::cells)
                .containsExactly(Set.of("wy"));
        assertThat(Differencing.leaks(table, SEVEN).getFirst().count()).isEqualTo(7);
        assertThat(Differencing.leaks(table.subList(0, 3), SEVEN)).isEmpty();
    }

    @Test
    void roundingHidesADifference() {
        Figure part = new Figure("part", Set.of("a"), 40);
        Figure whole = new Figure("whole", Set.of("a", "b"), 45);
        assertThat(Differencing.leaks(List.of(part, whole), SEVEN)).hasSize(1);
        assertThat(Differencing.leaks(List.of(part, whole), SmallNumbers.OPENSAFELY)).isEmpty();
    }
}
