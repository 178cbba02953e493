package care.cairn.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.partnership.Body;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Person;
import care.cairn.app.partnership.Seat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes made behind the program's back with SQL: each is found, and where it is, is named. */
@CairnTest(properties = "test.tamper=own")
class TamperTest {
    @Autowired Ledger ledger;
    @Autowired LogCheck log;
    @Autowired TableCheck tables;
    @Autowired LedgerStore store;
    @Autowired SignedHead signed;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @BeforeEach
    void someActs() {
        Instant at = Instant.parse("2022-03-01T10:00:00Z");
        var since = LocalDate.parse("2022-03-01");
        var partner = UUID.randomUUID();
        var body = UUID.randomUUID();
        var seat = UUID.randomUUID();
        var person = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            ledger.append(
                    new Partner.Joined(partner, "A council", "council", "C1", since),
                    Author.CLOCK,
                    at);
            ledger.append(
                    new Person.Joined(person, Words.of("A person"), partner, since),
                    Author.CLOCK,
                    at);
            ledger.append(
                    new Body.Founded(
                            body,
                            "Board",
                            null,
                            new Body.Terms(
                                    "all", "consent/1", 1, List.of("council"), "monthly", 5, 7),
                            since),
                    Author.CLOCK,
                    at);
            ledger.append(new Seat.Created(seat, body, partner, "", true, since), Author.CLOCK, at);
            ledger.append(new Seat.Held(seat, body, person, null, since), Author.CLOCK, at);
            ledger.append(new Partner.Merged(partner, UUID.randomUUID(), since), Author.CLOCK, at);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update ledger.entry set bytes = convert_to(replace(convert_from(bytes,'UTF8'),'A council','A Council'),'UTF8') where index = (select max(index) - 5 from ledger.entry) | node 0/
                    update ledger.entry set at = at + interval '1 hour' where index = (select max(index) from ledger.entry) | entry
                    update ledger.entry set kind = 'partner.left/1' where index = (select max(index) from ledger.entry) | entry
                    update ledger.entry set actor = gen_random_uuid() where index = (select max(index) from ledger.entry) | entry
                    update ledger.opening set payload = 'Another' where entry = (select max(entry) from ledger.opening) | entry
                    delete from ledger.opening where entry = (select max(entry) from ledger.opening) | entry
                    insert into ledger.opening select 0, 9, key, payload from ledger.opening limit 1 | entry 0
                    update ledger.head set size = size - 1 | head
                    update ledger.node set hash = sha256('x') where (height, index) = (1, 0) | node 1/0
                    insert into ledger.node values (60, 1, sha256('x')) | node
                    delete from ledger.link | link
                    insert into ledger.link values ('a/1', 'b/2', 0) | link a/1
                    update partnership.partner set name = 'Another' where id = (select id from partnership.partner order by id limit 1) | partnership.partner
                    delete from partnership.seat where id = (select id from partnership.seat order by id limit 1) | partnership.seat
                    insert into partnership.person values (gen_random_uuid(), 'Ghost', gen_random_uuid(), '2020-01-01', null) | partnership.person
                    update partnership.body set quorum = 0 | partnership.body
                    insert into ledger.erasure values (1, 0, 1, 'UNLAWFUL') | ledger.erasure
                    """)
    void eachIsFoundAndNamed(String sql, String place) {
        transaction.executeWithoutResult(status -> {
            assertThat(jdbc.sql(sql.strip()).update()).as("rows changed").isPositive();
            var findings = new ArrayList<>(log.check().findings());
            findings.addAll(tables.check().findings());
            assertThat(findings).anyMatch(it -> it.place().startsWith(place.strip()));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            assertThat(log.check().findings()).isEmpty();
            assertThat(tables.check().findings()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void entriesTakenFromTheEndAreMissedByTheSignedHead(int taken) {
        var head = store.head();
        signed.sign(head.size(), head.frontier().root());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from ledger.link where entry >= (select size - :n from ledger.head)")
                    .param("n", taken)
                    .update();
            jdbc.sql(
                            "delete from ledger.opening where entry >= (select size - :n from ledger.head)")
                    .param("n", taken)
                    .update();
            jdbc.sql("delete from ledger.entry where index >= (select size - :n from ledger.head)")
                    .param("n", taken)
                    .update();
            assertThat(log.check().findings())
                    .anyMatch(it ->
                            it.place().equals("head")
                                    && it.messageKey().equals("verify.shorter-than-signed"));
            status.setRollbackOnly();
        });
    }
}
