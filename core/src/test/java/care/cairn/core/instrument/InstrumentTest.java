package care.cairn.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.instrument.Result.Hidden;
import care.cairn.core.instrument.Result.Shown;
import care.cairn.core.instrument.Result.Why;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InstrumentTest {
    private static final Instrument SIX = version("1");

    private static Instrument version(String version) {
        return new Instrument(
                "six",
                version,
                new Scale(0, 4),
                List.of(
                        new Item("A1", "systems", false),
                        new Item("A2", "systems", true),
                        new Item("B1", "sharing", false)));
    }

    /** A sheet: a digit is a level, "?" cannot say, "." passed over; one for each item. */
    private static Sheet sheet(String rater, String answers) {
        Map<String, Answer> given = new HashMap<>();
        for (int i = 0; i < answers.length(); i++) {
            String item = SIX.items().get(i).id();
            char c = answers.charAt(i);
            if (c == '?') {
                given.put(item, new Answer.CannotSay());
            } else if (c != '.') {
                given.put(item, new Answer.Level(c - '0'));
            }
        }
        return new Sheet(rater, given);
    }

    private static Wave wave(Instrument instrument, String... sheets) {
        List<Sheet> all = new ArrayList<>();
        for (String answers : sheets) {
            all.add(sheet("r" + all.size(), answers));
        }
        return new Wave(instrument, all);
    }

    /** One item, the rater's group being the letter: "x4 x3 y0". */
    private static Groups groups(String answers) {
        List<Sheet> sheets = new ArrayList<>();
        for (String answer : answers.split(" ", -1)) {
            sheets.add(sheet(answer.charAt(0) + " " + sheets.size(), answer.substring(1)));
        }
        return Groups.of(new Wave(SIX, sheets), "A1", sheet -> sheet.rater().substring(0, 1));
    }

    private static boolean shown(Groups groups, String name) {
        return groups.groups().get(name) instanceof Shown<Spread>;
    }

    @Test
    void whoCannotSayIsCountedAndInNoFigure() {
        Spread spread = wave(SIX, "4", "4", "1", "?", "?", ".", "3").spread("A1");
        assertThat(spread.counts()).containsExactly(0, 1, 0, 1, 2);
        assertThat(spread.raters()).isEqualTo(4);
        assertThat(spread.cannotSay()).isEqualTo(2);
        assertThat(spread.unanswered()).isEqualTo(1);
        assertThat(spread.mean()).isEqualTo(3);
        assertThat(spread.middle()).isEqualTo(new Middle(4, 2.5, 3.5, 4, 1));
        assertThat(spread.middle().range()).isEqualTo(1.5);
        Spread nobody = wave(SIX, "?").spread("A1");
        assertThat(nobody.raters()).isZero();
        assertThat(nobody.mean()).isNaN();
        assertThat(nobody.middle().median()).isNaN();
        assertThat(nobody.middle().split()).isFalse();
        assertThat(nobody.agreement()).isNaN();
    }

    @Test
    void reversedItemsAreTurnedRoundFirst() {
        Wave wave = wave(SIX, "40", "31", ".4", "?.");
        assertThat(wave.spread("A2").counts()).containsExactly(1, 0, 0, 1, 1);
        assertThat(wave.spread("A1").counts()).containsExactly(0, 0, 0, 1, 1);
        assertThat(new Scale(1, 5).reversed(5)).isEqualTo(1);
        assertThat(new Scale(1, 5).reversed(2)).isEqualTo(4);
        assertThat(new Scale(1, 5).levels()).isEqualTo(5);
        Wave seven =
                new Wave(
                        new Instrument(
                                "i", "1", new Scale(1, 7), List.of(new Item("A1", "d", true))),
                        List.of(sheet("r", "2")));
        assertThat(seven.spread("A1").counts()).containsExactly(0, 0, 0, 0, 0, 1, 0);
        assertThat(seven.spread("A1").mean()).isEqualTo(6);
    }

    @Test
    void aRaterStandsAtTheMedianOfWhatItSaid() {
        Wave wave = wave(SIX, "41", "4?", "??", "20");
        assertThat(wave.standing(wave.sheets().get(0), "systems")).hasValue(3.5);
        assertThat(wave.standing(wave.sheets().get(1), "systems")).hasValue(4);
        assertThat(wave.standing(wave.sheets().get(2), "systems")).isEmpty();
        assertThat(wave.standing(wave.sheets().get(0), "sharing")).isEmpty();
        assertThat(wave.standings("systems", sheet -> true)).containsExactly(3.5, 4, 3);
        assertThat(wave.standings("systems", sheet -> sheet.rater().equals("r3")))
                .containsExactly(3);
        assertThat(SIX.of("systems").stream().map(Item::id)).containsExactly("A1", "A2");
    }

    @Test
    void moreThanAThirdAwayFromTheMedianIsASplit() {
        assertThat(split(2, 2, 2, 2, 2, 2, 2, 2, 0, 4, 4, 0)).isFalse();
        assertThat(split(2, 2, 2, 2, 2, 2, 2, 0, 0, 4, 4, 0)).isTrue();
        assertThat(split(2, 2, 0)).isFalse();
        assertThat(split(1, 1, 1, 2, 2, 3, 3)).isFalse();
        assertThat(split(0, 0, 4, 4)).isTrue();
        assertThat(Middle.of(new double[] {4, 1, 3, 2}))
                .isEqualTo(new Middle(4, 1.75, 2.5, 3.25, 2));
        assertThat(Middle.of(new double[] {4, 2}).outside()).isZero();
        assertThat(Middle.of(new double[] {7}).upper()).isEqualTo(7);
    }

    private static boolean split(double... levels) {
        return Middle.of(levels).split();
    }

    /** The first value is the example of the R package agrmt, of which no code is here. */
    @Test
    void agreementIsVanDerEijks() {
        assertThat(Agreement.of(new int[] {30, 40, 210, 130, 530, 50, 10}))
                .isCloseTo(0.6113333, within(5e-8));
        assertThat(Agreement.of(new int[] {0, 9, 0, 0, 0})).isEqualTo(1);
        assertThat(Agreement.of(new int[] {3, 3, 3, 3, 3})).isZero();
        assertThat(Agreement.of(new int[] {5, 0, 0, 0, 5})).isCloseTo(-1, within(1e-12));
        assertThat(Agreement.of(new int[] {0, 4, 4, 0, 0})).isCloseTo(0.75, within(1e-12));
        assertThat(Agreement.of(new int[] {1, 0, 1})).isCloseTo(-1, within(1e-12));
        assertThat(Agreement.of(new int[] {2, 1, 0})).isCloseTo((2 * 0.5 + 1) / 3, within(1e-12));
        assertThat(Agreement.of(new int[] {4, 4})).isNaN();
        assertThat(Agreement.of(new int[5])).isNaN();
        assertThat(wave(SIX, "4", "4").spread("A1").agreement()).isEqualTo(1);
    }

    @Test
    void aGroupUnderFiveIsNotShownNorLeftToSubtraction() {
        Groups two = groups("x4 x3 x2 x4 y1 y1 y1 y1 y1 y1");
        assertThat(two.whole().shown().orElseThrow().raters()).isEqualTo(10);
        assertThat(two.groups())
                .containsEntry("x", new Hidden<>(Why.TOO_FEW))
                .containsEntry("y", new Hidden<>(Why.GIVES_AWAY));
        Groups fine = groups("x4 x3 x2 x4 x0 y1 y1 y1 y1 y1");
        assertThat(fine.groups().values()).allMatch(result -> result.shown().isPresent());
        assertThat(fine.groups().get("y"))
                .isInstanceOfSatisfying(
                        Shown.class,
                        shown -> assertThat(((Spread) shown.value()).mean()).isEqualTo(1));
        Groups three = groups("x4 x3 y1 y1 y1 z2 z2 z2 z2 z2");
        assertThat(shown(three, "z")).isTrue();
        assertThat(three.groups()).containsEntry("y", new Hidden<>(Why.TOO_FEW));
    }

    @Test
    void whoCannotSayDoesNotMakeAGroupLargeEnough() {
        Groups groups = groups("x4 x3 x2 x4 x? y1 y1 y1 y1 y1 z1 z1 z1 z1 z1 z1");
        assertThat(groups.groups())
                .containsEntry("x", new Hidden<>(Why.TOO_FEW))
                .containsEntry("y", new Hidden<>(Why.GIVES_AWAY));
        assertThat(shown(groups, "z")).isTrue();
        Groups few = groups("x4 x3 y2 y4 y?");
        assertThat(few.whole()).isEqualTo(new Hidden<>(Why.TOO_FEW));
        Groups none = groups("x? y1 y1 y1 y1 y1");
        assertThat(shown(none, "y")).isTrue();
        assertThat(none.groups()).containsEntry("x", new Hidden<>(Why.TOO_FEW));
    }

    @Test
    void theSmallestIsHiddenFirstAndOfTwoAlikeTheFirstByName() {
        assertThat(Groups.givingAway(Map.of("a", 9, "b", 5, "c", 1))).containsExactly("b");
        assertThat(Groups.givingAway(Map.of("b", 5, "a", 5, "c", 4))).containsExactly("a");
        assertThat(Groups.givingAway(Map.of("a", 9, "b", 4, "c", 1))).isEmpty();
        assertThat(Groups.givingAway(Map.of("a", 9, "b", 8))).isEmpty();
        assertThat(Groups.givingAway(Map.of("a", 2, "b", 1))).isEmpty();
        assertThat(Groups.givingAway(Map.of("a", 5, "b", 0))).isEmpty();
    }

    @Test
    void theGapIsSelfLessTheMedianOfOthers() {
        SelfPeerGap gap = SelfPeerGap.of(3, new double[] {1, 2, 2, 3, 4}).shown().orElseThrow();
        assertThat(gap.gap()).isEqualTo(1);
        assertThat(gap.self()).isEqualTo(3);
        assertThat(gap.peers().raters()).isEqualTo(5);
        assertThat(SelfPeerGap.of(3, new double[4])).isEqualTo(new Hidden<>(Why.TOO_FEW));
    }

    @Test
    void wavesOfOneVersionAreCompared() {
        Wave before = wave(SIX, "1", "1", "2", "2", "3", "?");
        Wave after = wave(SIX, "2", "3", "3", "3", "4");
        WaveChange change = WaveChange.of(before, after, "A1").shown().orElseThrow();
        assertThat(change.difference()).isEqualTo(1);
        assertThat(change.before().mean()).isEqualTo(1.8);
        assertThat(change.after().mean()).isEqualTo(3);
        assertThat(change.higher()).isCloseTo((3 + 3 * 4.5 + 5) / 25, within(1e-12));
        assertThat(WaveChange.of(before, before, "A1").shown().orElseThrow().higher())
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void anotherVersionIsARefusal() {
        Wave five = wave(SIX, "1", "1", "2", "2", "3");
        Wave other = wave(version("2"), "1", "1", "2", "2", "3");
        assertThat(WaveChange.of(five, other, "A1")).isEqualTo(new Hidden<>(Why.OTHER_VERSION));
        Instrument key = new Instrument("dmic", "1", SIX.scale(), SIX.items());
        assertThat(WaveChange.of(five, wave(key, "1"), "A1"))
                .isEqualTo(new Hidden<>(Why.OTHER_INSTRUMENT));
        Instrument quietly = new Instrument("six", "1", SIX.scale(), SIX.items().subList(0, 1));
        assertThat(WaveChange.of(five, wave(quietly, "1"), "A1"))
                .isEqualTo(new Hidden<>(Why.OTHER_VERSION));
        Wave four = wave(SIX, "1", "1", "2", "2", "?");
        assertThat(WaveChange.of(five, four, "A1")).isEqualTo(new Hidden<>(Why.TOO_FEW));
        assertThat(WaveChange.of(four, five, "A1").shown()).isEmpty();
    }

    @Test
    void whatCannotBeRightIsRefused() {
        refused(() -> wave(SIX, "5"), "Item A1 has no level 5.");
        refused(
                () -> new Wave(SIX, List.of(sheet("a", "1"), sheet("a", "2"))),
                "A rater has two sheets.");
        refused(
                () -> new Wave(SIX, List.of(new Sheet("a", Map.of("Z", new Answer.CannotSay())))),
                "six has no item Z.");
        refused(() -> new Scale(3, 3), "A scale has two levels or more, not from 3 to 3.");
        Item twice = new Item("A1", "d", false);
        refused(
                () -> new Instrument("k", "1", new Scale(0, 1), List.of(twice, twice)),
                "Two items of k have one id.");
        assertThat(new Scale(0, 1).has(0)).isTrue();
        assertThat(new Scale(0, 1).has(1)).isTrue();
        assertThat(new Scale(0, 1).has(-1)).isFalse();
        assertThat(new Scale(0, 1).has(2)).isFalse();
    }

    private static void refused(Runnable act, String why) {
        assertThatThrownBy(act::run).isInstanceOf(IllegalArgumentException.class).hasMessage(why);
    }
}
