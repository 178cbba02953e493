package care.cairn.app.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Verification;
import care.cairn.app.web.Browse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts that nobody gives, in the demo. */
@CairnTest(properties = {"cairn.demo=true", "cairn.test.personas=false", "test.lateness=true"})
class LatenessTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** The day on which the demo begins. */
    private static final LocalDate TODAY = LocalDate.parse("2023-01-16");

    @LocalServerPort int port;
    @Autowired Latenesses latenesses;
    @Autowired CommitmentStore store;
    @Autowired JdbcClient jdbc;
    @Autowired Verification verification;

    private static final UUID BODY = UUID.randomUUID();

    @Test
    void a_step_waits_for_its_day_and_names_the_day_on_which_the_account_was_owed() {
        var due = LocalDate.parse("2023-01-10");
        var id = UUID.randomUUID();
        assertThat(new Lateness(id, BODY, due, 0).step(BODY, due.plusDays(6))).isEmpty();
        assertThat(new Lateness(id, BODY, due, 0).step(BODY, due.plusDays(7)))
                .contains(new Lateness.Escalated(id, 1, BODY, due));
        assertThat(new Lateness(id, BODY, due, 1).step(BODY, due.plusDays(27))).isEmpty();
        assertThat(new Lateness(id, BODY, due, 1).step(BODY, due.plusDays(28)))
                .contains(new Lateness.Escalated(id, 2, BODY, due));
        assertThat(new Lateness(id, BODY, due, 2).step(null, due.plusYears(1))).isEmpty();
    }

    @Test
    void an_account_that_is_not_given_goes_up_once_for_each_step_and_the_record_stays_whole() {
        UUID id =
                jdbc
                        .sql("select id from commitment where bound is not null and ended is null")
                        .query(UUID.class)
                        .list()
                        .stream()
                        .filter(it -> due(it).filter(TODAY::isBefore).isPresent())
                        .findFirst()
                        .orElseThrow();
        LocalDate due = due(id).orElseThrow();
        latenesses.run(noon(due.plusDays(6)), ZONE);
        assertThat(latenesses.of(id, ZONE)).isEmpty();
        latenesses.run(noon(due.plusDays(7)), ZONE);
        latenesses.run(noon(due.plusDays(8)), ZONE);
        assertThat(latenesses.of(id, ZONE)).extracting(Latenesses.Raised::rung).containsExactly(1);
        UUID forum =
                jdbc.sql(
                                "select forum from terms where commitment = :id order by version desc limit 1")
                        .param("id", id)
                        .query(UUID.class)
                        .single();
        assertThat(latenesses.raisedTo(List.of(forum), ZONE))
                .extracting(Latenesses.Raised::commitment)
                .contains(id);
        String page =
                Jsoup.parse(
                                new Browse(port)
                                        .with("Accept-Language", "en")
                                        .become("visitor")
                                        .get("/commitments/" + id)
                                        .body())
                        .select(".notes")
                        .text();
        assertThat(page).contains("has not been given. The matter went to");
        latenesses.run(noon(due.plusDays(200)), ZONE);
        int above = latenesses.of(id, ZONE).size();
        latenesses.run(noon(due.plusDays(900)), ZONE);
        assertThat(latenesses.of(id, ZONE)).hasSize(above);
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    private Optional<LocalDate> due(UUID id) {
        return store.find(id).orElseThrow().due(ZONE);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }
}
