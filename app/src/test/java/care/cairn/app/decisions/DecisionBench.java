package care.cairn.app.decisions;

import care.cairn.app.Yardstick;
import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ballot.Method;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Browse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long the page of a decision with 500 seats and 2,000 positions takes, from the request to its
 * last byte, beside the yardstick.
 */
@CairnTest(properties = "test.bench=decisions")
@Import(ByHeader.class)
class DecisionBench {
    private static final int SEATS = 500;
    private static final int TIMES = 4;
    private static final int WARM = 60;
    private static final int ROUNDS = 41;

    @LocalServerPort int port;
    @Autowired Decisions decisions;
    @Autowired Ledger ledger;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;

    @Test
    void a_page_of_500_seats_and_2000_positions() {
        for (String rule : List.of("consent/1", "sector-majority/1")) {
            measure(rule);
        }
    }

    private void measure(String rule) {
        var committee = Committee.of(SEATS, 1, ledger, transaction);
        var now = clock.instant();
        var way = Asking.by(rule, Map.of(), Method.OPEN);
        var decision =
                decisions
                        .open(
                                committee.draft(now.plusSeconds(86_400)).asking(way),
                                committee.who(0),
                                now,
                                LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .orThrow();
        var choices =
                rule.startsWith("consent")
                        ? List.of("no-objection", "concern", "stand-aside")
                        : List.of("for", "against", "abstain");
        for (int time = 0; time < TIMES; time++) {
            int at = time;
            transaction.executeWithoutResult(status -> {
                for (int n = 0; n < SEATS; n++) {
                    decisions
                            .take(
                                    decision,
                                    committee.seats().get(n),
                                    committee.who(n),
                                    choices.get((n + at) % 3),
                                    Words.of("Reason " + at + " of seat " + n),
                                    now)
                            .orThrow();
                }
            });
        }
        var browse = ByHeader.as(committee.who(0), port).with("Accept-Language", "en");
        for (int i = 0; i < WARM; i++) {
            once(browse, decision);
        }
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = once(browse, decision);
        }
        Arrays.sort(times);
        Yardstick.print(
                "page of a decision, 500 seats, 2,000 positions, " + rule,
                times[ROUNDS / 2],
                Yardstick.milliseconds(),
                3);
    }

    @Test
    void a_position_among_500_seats() {
        var committee = Committee.of(SEATS, 1, ledger, transaction);
        var now = clock.instant();
        var decision =
                decisions
                        .open(
                                committee.draft(now.plusSeconds(86_400)),
                                committee.who(0),
                                now,
                                LocalDate.ofInstant(now, ZoneOffset.UTC))
                        .orThrow();
        double[] times = new double[SEATS];
        for (int n = 0; n < SEATS; n++) {
            long start = System.nanoTime();
            decisions
                    .take(
                            decision,
                            committee.seats().get(n),
                            committee.who(n),
                            "no-objection",
                            Words.NONE,
                            now)
                    .orThrow();
            times[n] = (System.nanoTime() - start) / 1e6;
        }
        var last = Arrays.copyOfRange(times, SEATS - 100, SEATS);
        Arrays.sort(last);
        Yardstick.print(
                "a position among 500 seats, 400 of which have answered",
                last[50],
                Yardstick.milliseconds(),
                1);
    }

    private static double once(Browse browse, UUID decision) {
        long start = System.nanoTime();
        int status = browse.get("/decisions/" + decision).statusCode();
        if (status != 200) {
            throw new IllegalStateException("The page answered " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
