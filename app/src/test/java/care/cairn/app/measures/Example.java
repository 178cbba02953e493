package care.cairn.app.measures;

import care.cairn.app.ledger.Author;
import care.cairn.app.measures.DataUse.Use;
import care.cairn.app.web.Label;
import care.cairn.core.spc.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A measure to test with. */
public final class Example {
    static final Author ANALYST =
            new Author(UUID.fromString("11111111-1111-1111-1111-111111111111"), null);
    static final Instant AT = Instant.parse("2023-01-16T09:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Example() {}

    static Definition definition() {
        var text = Label.same("text");
        return new Definition(
                Label.same("Days lost"),
                Label.same("Bed days"),
                Label.same("Attendances"),
                Label.same("%"),
                100,
                1,
                Period.MONTH,
                Direction.DOWN,
                text,
                text,
                Label.NONE,
                15,
                List.of(),
                new DataUse(text, Use.HQUALIMP, text, text, text, text, null, 10, null));
    }

    /** A new measure in the database. */
    static UUID measure(Measures measures) {
        return measures.define(
                        UUID.randomUUID(),
                        "example-" + NUMBER.incrementAndGet(),
                        definition(),
                        ANALYST,
                        AT)
                .orThrow();
    }

    /** A new series of a new measure in the database. */
    static int series(Measures measures) {
        return measures.open(
                        measure(measures),
                        List.of(
                                new Measures.NewSeries(
                                        "F704H",
                                        Label.same("Victoria Hospital"),
                                        "",
                                        Label.NONE,
                                        true)),
                        ANALYST,
                        AT)
                .getFirst()
                .number();
    }

    static Loads.Origin on(String day) {
        return new Loads.Origin(
                "example", 0, "example.csv", "00", new Known.On(LocalDate.parse(day)));
    }
}
