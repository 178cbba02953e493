package care.cairn.app.signals;

import care.cairn.app.ledger.Author;
import care.cairn.app.measures.DataUse;
import care.cairn.app.measures.DataUse.Use;
import care.cairn.app.measures.Definition;
import care.cairn.app.measures.Figures;
import care.cairn.app.measures.Known;
import care.cairn.app.measures.Loads;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Period;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Body;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.Partnerships;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Label;
import care.cairn.core.spc.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A watched series with a steward, her deputy, and the forum it goes to. */
@TestComponent
class Watched {
    static final Instant AT = Instant.parse("2022-01-10T09:00:00Z");
    static final LocalDate SINCE = LocalDate.parse("2018-01-01");
    static final ZoneId ZONE = ZoneOffset.UTC;
    static final double[] QUIET = {50, 52, 49, 51, 48, 50, 53, 49, 51, 50, 48, 52, 51, 49, 50, 52};
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Partnerships partnerships;
    private final Partners partners;
    private final People people;
    private final Bodies bodies;
    private final Measures measures;
    private final Loads loads;

    Watched(
            Partnerships partnerships,
            Partners partners,
            People people,
            Bodies bodies,
            Measures measures,
            Loads loads) {
        this.partnerships = partnerships;
        this.partners = partners;
        this.people = people;
        this.bodies = bodies;
        this.measures = measures;
        this.loads = loads;
    }

    /** What a test needs to know of it. */
    record Series(
            int number,
            UUID measure,
            UUID partner,
            UUID body,
            UUID steward,
            UUID deputy,
            UUID member,
            UUID stranger) {}

    Series series() {
        return series(Direction.DOWN);
    }

    Series series(Direction better) {
        int n = NUMBER.incrementAndGet();
        if (partnerships.current().isEmpty()) {
            partnerships
                    .found("Test partnership", "en", "UTC", true, true, Author.CLOCK, AT)
                    .orThrow();
        }
        var partner =
                partners.join("Hospital " + n, "hospital", "", SINCE, Author.CLOCK, AT).orThrow();
        var steward = person("Amara Diallo", partner);
        var deputy = person("Ben Okafor", partner);
        var member = person("Chloe Martin", partner);
        var stranger = person("Dan Weir", partner);
        var body =
                bodies.found(
                                "Forum " + n,
                                null,
                                new Body.Terms(
                                        "What to do about delays",
                                        "consent/1",
                                        1,
                                        List.of(),
                                        "monthly",
                                        0,
                                        7),
                                SINCE,
                                Author.CLOCK,
                                AT)
                        .orThrow();
        seat(body, partner, "Steward's seat", steward, deputy);
        seat(body, partner, "Member's seat", member, null);
        var measure =
                measures.define(
                                UUID.randomUUID(),
                                "watched-" + n,
                                definition(better, body),
                                Author.CLOCK,
                                AT)
                        .orThrow();
        measures.setSteward(measure, steward, partner, Author.CLOCK, AT).orThrow();
        var series =
                measures.open(
                        measure,
                        List.of(
                                new Measures.NewSeries(
                                        "F704H", Label.same("Victoria"), "", Label.NONE, true)),
                        Author.CLOCK,
                        AT);
        return new Series(
                series.getFirst().number(),
                measure,
                partner,
                body,
                steward,
                deputy,
                member,
                stranger);
    }

    private UUID person(String name, UUID partner) {
        return people.join(name, partner, SINCE, Author.CLOCK, AT).orThrow();
    }

    private void seat(UUID body, UUID partner, String title, UUID holder, @Nullable UUID deputy) {
        var seat = bodies.createSeat(body, partner, title, true, SINCE, Author.CLOCK, AT).orThrow();
        bodies.hold(seat, holder, deputy, SINCE, Author.CLOCK, AT).orThrow();
    }

    private static Definition definition(Direction better, UUID body) {
        var text = Label.same("text");
        return new Definition(
                Label.same("Days lost"),
                Label.same("Bed days"),
                Label.NONE,
                Label.same("days"),
                1,
                0,
                Period.MONTH,
                better,
                text,
                text,
                Label.NONE,
                15,
                List.of(),
                new DataUse(text, Use.HQUALIMP, text, text, text, text, body, 10, body));
    }

    /** Loads monthly values from January 2020 on, as known that many months later. */
    void load(Series series, double... values) {
        load(series, AT, values);
    }

    void load(Series series, Instant at, double... values) {
        var figures = new Figures();
        for (int i = 0; i < values.length; i++) {
            figures.add(series.number(), LocalDate.of(2020, 1, 1).plusMonths(i), values[i]);
        }
        var day = LocalDate.ofInstant(at, ZONE);
        loads.load(
                new Loads.Origin("test", 0, "test.csv", "00", new Known.On(day)),
                figures,
                Author.CLOCK,
                at);
    }

    static double[] quietThen(double... more) {
        double[] all = java.util.Arrays.copyOf(QUIET, QUIET.length + more.length);
        System.arraycopy(more, 0, all, QUIET.length, more.length);
        return all;
    }
}
