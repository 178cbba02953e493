package care.cairn.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.cairn.app.database.CairnTest;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.Result;
import care.cairn.core.merkle.Proofs;
import care.cairn.core.merkle.Rfc6962;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@CairnTest(properties = "test.record=own")
class RecordTest {
    @Autowired Ledger ledger;
    @Autowired LedgerStore store;
    @Autowired Verification verification;
    @Autowired Erasing erasing;
    @Autowired Past past;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private static final Instant DAY = Instant.parse("2023-01-16T09:00:00Z");
    private static final LocalDate SINCE = LocalDate.parse("2018-01-01");

    private Partner.Joined partner(UUID id) {
        return new Partner.Joined(id, "A hospital", "hospital", "", SINCE);
    }

    private Entry append(Act act, Instant at) {
        return transaction.execute(status -> ledger.append(act, Author.CLOCK, at));
    }

    @Test
    void anActEntersTheLogAndTheTablesInOneTransaction() {
        var id = UUID.randomUUID();
        var entry = append(partner(id), DAY);

        assertThat(
                        jdbc.sql("select name from partner where id = :id")
                                .param("id", id)
                                .query(String.class)
                                .single())
                .isEqualTo("A hospital");
        assertThat(verification.checkDeep().findings()).isEmpty();
        assertThat(store.head().size()).isGreaterThan(entry.index());
    }

    @Test
    void aRolledBackActLeavesNeitherRowNorGap() {
        var id = UUID.randomUUID();
        long before = store.head().size();
        transaction.executeWithoutResult(status -> {
            ledger.append(partner(id), Author.CLOCK, DAY);
            status.setRollbackOnly();
        });
        assertThat(store.head().size()).isEqualTo(before);
        assertThat(append(partner(id), DAY).index()).isEqualTo(before);
    }

    @Test
    void nothingIsRecordedOutsideATransaction() {
        assertThatThrownBy(() -> ledger.append(partner(UUID.randomUUID()), Author.CLOCK, DAY))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void manyAtOnceLeaveNoGapAndNoFork() {
        long before = store.head().size();
        var go = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                var _ =
                        people.submit(() -> {
                            go.await();
                            return append(partner(UUID.randomUUID()), DAY);
                        });
            }
            go.countDown();
        }
        assertThat(
                        jdbc.sql("select index from entry where index >= :before order by index")
                                .param("before", before)
                                .query(Long.class)
                                .list())
                .isEqualTo(LongStream.range(before, before + 40).boxed().toList());
        assertThat(verification.check().findings()).isEmpty();
    }

    @Test
    void everyEntryHasAProofAgainstTheHead() {
        append(partner(UUID.randomUUID()), DAY);
        append(partner(UUID.randomUUID()), DAY);
        var head = store.head();
        for (long index = 0; index < head.size(); index++) {
            byte[] bytes =
                    jdbc.sql("select bytes from entry where index = :i")
                            .param("i", index)
                            .query((r, n) -> r.getBytes(1))
                            .single();
            assertThat(
                            Proofs.verifyInclusion(
                                    store.tree(head.size()).inclusion(index),
                                    Rfc6962.leaf(bytes),
                                    head.frontier().root()))
                    .isTrue();
        }
    }

    @Test
    void aNameIsNotInTheRecordAndCanBeErasedWhileEveryProofHolds() {
        var person = UUID.randomUUID();
        var entry =
                append(
                        new Person.Joined(
                                person, Words.of("Mairi Campbell"), UUID.randomUUID(), SINCE),
                        DAY);
        byte[] bytes =
                jdbc.sql("select bytes from entry where index = :i")
                        .param("i", entry.index())
                        .query((r, n) -> r.getBytes(1))
                        .single();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("Mairi")
                .contains("commitment");

        erasing.erase(
                        entry.index(),
                        Erasure.Ground.REQUEST_OF_THE_PERSON,
                        List.of(UUID.randomUUID(), UUID.randomUUID()),
                        Author.CLOCK,
                        DAY)
                .orThrow();

        assertThat(
                        jdbc.sql("select name from person where id = :id")
                                .param("id", person)
                                .query((r, n) -> String.valueOf(r.getString(1)))
                                .single())
                .isEqualTo("null");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void onePersonAloneCannotErase() {
        var one = UUID.randomUUID();
        var entry =
                append(
                        new Person.Joined(
                                UUID.randomUUID(), Words.of("Somebody"), UUID.randomUUID(), SINCE),
                        DAY);
        assertThat(
                        erasing.erase(
                                entry.index(),
                                Erasure.Ground.UNLAWFUL,
                                List.of(one, one),
                                Author.CLOCK,
                                DAY))
                .isInstanceOf(Result.Refused.class);
    }

    @Test
    void thePastShowsWhatHadHappenedByThen() {
        var early = UUID.randomUUID();
        var late = UUID.randomUUID();
        append(partner(early), Instant.parse("2019-05-01T12:00:00Z"));
        append(partner(late), Instant.parse("2020-05-01T12:00:00Z"));
        var path = past.searchPath(Instant.parse("2019-12-31T23:59:59Z"));
        var seen =
                transaction.execute(status -> {
                    jdbc.sql("set local search_path = " + path).update();
                    return jdbc.sql("select id from partner where id in (:ids)")
                            .param("ids", List.of(early, late))
                            .query(UUID.class)
                            .list();
                });
        assertThat(seen).containsExactly(early);
        assertThat(
                        jdbc.sql("select count(*) from partner where id = :late")
                                .param("late", late)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }
}
