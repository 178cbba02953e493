package care.cairn.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.access.Personas;
import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Verification;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Points;
import care.cairn.app.signals.Signals;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false"})
class DemoTest {
    @Autowired Verification verification;
    @Autowired Personas personas;
    @Autowired MessageSource messages;
    @Autowired Measures measures;
    @Autowired Points points;
    @Autowired Signals signals;
    @Autowired Chronicle chronicle;
    @Autowired InstantSource clock;
    @Autowired JdbcClient jdbc;

    @Test
    void itsWholeRecordCanBeCheckedAndItsTablesRebuilt() {
        var report = verification.checkDeep();
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isGreaterThan(500);
    }

    @Test
    void aFigureIsKnownOnlyAfterItsLag() {
        var delayed = measures.find("delayed-days-18plus").orElseThrow();
        var fife =
                measures.series(delayed.id()).stream()
                        .filter(it -> it.headline() && it.whole())
                        .findFirst()
                        .orElseThrow();
        var may = LocalDate.parse("2020-05-01");

        var before = points.of(fife.number(), LocalDate.parse("2020-06-14"));
        var after = points.of(fife.number(), LocalDate.parse("2020-06-16"));

        // 1,708 bed days in May 2020: Public Health Scotland, delayed discharges, Fife, 18 and over
        assertThat(before.periods()).doesNotContain(may);
        assertThat(after.values().value(after.periods().indexOf(may))).isEqualTo(1708.0);
    }

    @Test
    void someSignalsAreLeftToWhoeverLooks() {
        assertThat(signals.owed()).isNotEmpty();
        assertThat(signals.owed())
                .allSatisfy(it -> assertThat(it.due()).isAfter(LocalDate.parse("2023-01-01")));
    }

    @Test
    void everyPersonaHasWordsInBothLanguages() {
        assertThat(personas.all()).hasSize(6);
        for (var persona : personas.all()) {
            for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
                var key = "persona." + persona.key();
                assertThat(messages.getMessage(key, null, language)).isNotBlank();
                assertThat(messages.getMessage(key + ".about", null, language)).isNotBlank();
            }
        }
    }

    @Test
    void theClockGoesOnFromTheSixteenthOfJanuary() {
        assertThat(clock.instant()).isAfterOrEqualTo(DemoClock.START);
        assertThat(clock.instant()).isBefore(DemoClock.START.plusSeconds(86_400));
    }

    @Test
    void aSecondStartLoadsNothing() {
        long before = jdbc.sql("select size from head").query(Long.class).single();
        chronicle.run(new DefaultApplicationArguments());
        assertThat(jdbc.sql("select size from head").query(Long.class).single()).isEqualTo(before);
    }
}
