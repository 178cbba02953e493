package care.cairn.app.signals;

import static care.cairn.app.signals.Watched.AT;
import static care.cairn.app.signals.Watched.ZONE;
import static care.cairn.app.signals.Watched.quietThen;
import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Verification;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Result;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers handed over, and answers that nobody gives. */
@CairnTest
@Import(Watched.class)
class HandOverTest {
    private static final LocalDate DAY = LocalDate.ofInstant(AT, ZONE);

    @Autowired Watched watched;
    @Autowired HandOvers handOvers;
    @Autowired Escalations escalations;
    @Autowired SignalStore store;
    @Autowired Signals signals;
    @Autowired JdbcClient jdbc;
    @Autowired Verification verification;

    private UUID raised(Watched.Series series) {
        watched.load(series, quietThen(58, 58, 58, 58, 58, 58, 58, 58));
        return jdbc.sql("select id from signal where series = :series")
                .param("series", series.number())
                .query(UUID.class)
                .single();
    }

    private static Author by(UUID person) {
        return new Author(person, null);
    }

    private @Nullable UUID steward(UUID signal) {
        return store.find(signal).orElseThrow().steward();
    }

    @Test
    void whoever_is_asked_owes_the_answer_once_it_is_taken_over_and_not_before() {
        var series = watched.series();
        var signal = raised(series);
        var why = Words.of("I am away.");
        assertThat(handOvers.ask(signal, series.member(), why, by(series.stranger()), AT, DAY))
                .isInstanceOf(Result.Refused.class);
        assertThat(
                        handOvers.ask(
                                signal,
                                series.member(),
                                Words.of(""),
                                by(series.steward()),
                                AT,
                                DAY))
                .isInstanceOf(Result.Refused.class);
        handOvers.ask(signal, series.member(), why, by(series.steward()), AT, DAY).orThrow();
        assertThat(steward(signal)).isEqualTo(series.steward());
        assertThat(handOvers.askedOf(series.member())).hasSize(1);
        assertThat(handOvers.take(signal, by(series.stranger()), AT))
                .isInstanceOf(Result.Refused.class);

        handOvers.decline(signal, Words.of("So am I."), by(series.member()), AT).orThrow();
        assertThat(steward(signal)).isEqualTo(series.steward());
        assertThat(handOvers.askedOf(series.member())).isEmpty();

        handOvers.ask(signal, series.stranger(), why, by(series.steward()), AT, DAY).orThrow();
        handOvers.take(signal, by(series.stranger()), AT).orThrow();
        assertThat(steward(signal)).isEqualTo(series.stranger());
        assertThat(handOvers.waiting(signal)).isNull();
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void a_signal_that_nobody_answers_goes_up_once_and_an_answer_stops_it() {
        var series = watched.series();
        var signal = raised(series);
        var due = store.find(signal).orElseThrow().due();
        var late = due.plusDays(1).atTime(8, 0).atZone(ZONE).toInstant();
        escalations.run(late.minus(Duration.ofDays(1)), ZONE);
        assertThat(store.wentTo(signal)).isEmpty();
        escalations.run(late, ZONE);
        escalations.run(late.plus(Duration.ofDays(1)), ZONE);
        assertThat(store.wentTo(signal)).containsExactly(series.body());

        var answered = watched.series();
        var other = raised(answered);
        signals.answer(
                        other,
                        AnswerKind.ALL.getFirst(),
                        Words.of("Chance."),
                        null,
                        null,
                        by(answered.steward()),
                        AT,
                        ZONE)
                .orThrow();
        escalations.run(late.plus(Duration.ofDays(90)), ZONE);
        assertThat(store.wentTo(other)).isEmpty();
        assertThat(store.wentTo(signal)).containsExactly(series.body());
        assertThat(verification.checkDeep().findings()).isEmpty();
    }
}
