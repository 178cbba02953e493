package care.cairn.app.decisions;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Body;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Person;
import care.cairn.app.partnership.Seat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** A body with seats in a real database, made for one test. */
public record Committee(UUID body, List<UUID> seats, List<UUID> people, List<UUID> partners) {
    public static final Instant FOUNDED = Instant.parse("2020-01-02T09:00:00Z");
    private static final LocalDate SINCE = LocalDate.parse("2020-01-01");
    private static final List<String> SECTORS = List.of("hospital", "council", "residents");

    /** With this many voting seats, sectors in turn, each with its own partner and holder. */
    public static Committee of(
            int seats, int quorum, Ledger ledger, TransactionTemplate transaction) {
        var body = UUID.randomUUID();
        var all = new Committee(body, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        transaction.executeWithoutResult(status -> {
            var terms =
                    new Body.Terms(
                            "Everything in the place",
                            "consent/1",
                            quorum,
                            List.of(),
                            "monthly",
                            5,
                            7);
            ledger.append(
                    new Body.Founded(body, "Committee " + body, null, terms, SINCE),
                    Author.CLOCK,
                    FOUNDED);
            for (int n = 0; n < seats; n++) {
                var partner = UUID.randomUUID();
                var person = UUID.randomUUID();
                var seat = UUID.randomUUID();
                ledger.append(
                        new Partner.Joined(
                                partner,
                                "Partner " + n,
                                SECTORS.get(n % SECTORS.size()),
                                "",
                                SINCE),
                        Author.CLOCK,
                        FOUNDED);
                ledger.append(
                        new Person.Joined(person, Words.of("Person " + n), partner, SINCE),
                        Author.CLOCK,
                        FOUNDED);
                ledger.append(
                        new Seat.Created(seat, body, partner, "", true, SINCE),
                        Author.CLOCK,
                        FOUNDED);
                ledger.append(
                        new Seat.Held(seat, body, person, null, SINCE), Author.CLOCK, FOUNDED);
                all.seats.add(seat);
                all.people.add(person);
                all.partners.add(partner);
            }
        });
        return all;
    }

    public Who who(int n) {
        return new Who(people.get(n), partners.get(n), false);
    }

    public Draft draft(Instant closes) {
        return new Draft(
                body,
                Words.of("Open a lounge?"),
                Words.of("Open a discharge lounge at weekends."),
                Words.NONE,
                List.of(),
                closes,
                null,
                List.of(),
                List.of());
    }
}
