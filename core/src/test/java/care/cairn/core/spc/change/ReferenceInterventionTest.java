package care.cairn.core.spc.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Series;
import care.cairn.core.spc.Side;
import care.cairn.core.tally.election.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A real intervention with a date: hospital-acquired C. difficile per 10,000 risk days of one
 * Danish hospital, November 2012 to October 2015; "intervention begins" November 2014
 * (anhoej/qicharts2, data set cdi). Its figures are under the GPL and no part of this project: the
 * test reads them where they are at hand, and is skipped where they are not.
 */
class ReferenceInterventionTest {
    private static final int NOVEMBER_2014 = 24;
    private static double[] rates = {};

    @BeforeAll
    static void read() throws IOException {
        var file = ReferenceData.folder("data/spc-reference-series").resolve("cdi.csv");
        var lines = Files.readAllLines(file);
        var names = List.of(lines.getFirst().split(",", -1));
        rates =
                lines.stream()
                        .skip(1)
                        .map(line -> line.split(",", -1))
                        .mapToDouble(cells ->
                                10_000
                                        * Double.parseDouble(cells[names.indexOf("n")])
                                        / Double.parseDouble(cells[names.indexOf("days")]))
                        .toArray();
        assertThat(rates).hasSize(36);
    }

    private static Verdict judge(Side side, int earliest, int latest) {
        return Verdict.of(
                ControlCharts.XMR,
                Series.of(rates),
                ChartSettings.standard(),
                new Prediction(side, NOVEMBER_2014, earliest, latest));
    }

    @Test
    void whatWasToFallFellWhenItWasToFall() {
        Verdict verdict = judge(Side.BELOW, NOVEMBER_2014, NOVEMBER_2014 + 2);
        assertThat(verdict.outcome()).isEqualTo(Outcome.AS_PREDICTED);
        assertThat(verdict.before()).isCloseTo(13.02, within(0.2));
        assertThat(verdict.after()).isCloseTo(5.01, within(0.1));
    }

    @Test
    void theSamePredictionUpwardsOrForAYearLaterFails() {
        assertThat(judge(Side.ABOVE, NOVEMBER_2014, NOVEMBER_2014 + 2).outcome())
                .isEqualTo(Outcome.NOT_AS_PREDICTED);
        assertThat(judge(Side.BELOW, NOVEMBER_2014 + 10, NOVEMBER_2014 + 11).outcome())
                .isEqualTo(Outcome.NOT_AS_PREDICTED);
    }

    @Test
    void itsSizeIsCertainAndItsSlopeIsNot() {
        Estimate shift =
                MeanChange.of(rates, 0, NOVEMBER_2014, NOVEMBER_2014).orElseThrow().shift();
        assertThat(shift.upper()).isLessThan(-5);
        assertThat(shift.lower()).isGreaterThan(-11);
        SegmentedRegression lines = SegmentedRegression.fit(rates, NOVEMBER_2014).orElseThrow();
        assertThat(lines.step().upper()).isNegative();
        assertThat(lines.bend().lower()).isNegative();
        assertThat(lines.bend().upper()).isPositive();
    }
}
