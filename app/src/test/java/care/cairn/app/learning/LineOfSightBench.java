package care.cairn.app.learning;

import care.cairn.app.CairnApplication;
import care.cairn.app.Yardstick;
import care.cairn.app.database.TestDatabase;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.Catalogue;
import care.cairn.app.measures.Measures;
import care.cairn.app.partnership.Partnerships;
import care.cairn.app.web.Browse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** How long the line of sight of a measure with 5,000 linked things takes, over HTTP. */
class LineOfSightBench {
    private static final int THINGS = 5_000;
    private static final int WARM = 60;
    private static final int ROUNDS = 41;
    private static final Instant AT = Instant.parse("2022-06-01T09:00:00Z");

    @Test
    void lineOfSightOfAMeasure() {
        try (ConfigurableApplicationContext program =
                new SpringApplicationBuilder(CairnApplication.class)
                        .initializers(new TestDatabase())
                        .run("--server.port=0", "--logging.level.root=warn")) {
            var measure = fill(program);
            int port =
                    Integer.parseInt(
                            program.getEnvironment().getRequiredProperty("local.server.port"));
            Browse browse = new Browse(port).with("Accept-Language", "en");
            String path = "/learning/sight/measure/" + measure;
            for (int i = 0; i < WARM; i++) {
                once(browse, path);
            }
            double y = Yardstick.milliseconds();
            double[] times = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                times[i] = once(browse, path);
            }
            Arrays.sort(times);
            Yardstick.print(
                    "line of sight of a measure with " + THINGS + " linked things, median",
                    times[ROUNDS / 2],
                    (y + Yardstick.milliseconds()) / 2,
                    4);
        }
    }

    private static double once(Browse browse, String path) {
        long start = System.nanoTime();
        var page = browse.get(path);
        if (page.statusCode() != 200 || !page.body().contains("5,000")) {
            throw new IllegalStateException("The line of sight answered " + page.statusCode());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Half follow from the measure, the others each from one of those. */
    private static UUID fill(ConfigurableApplicationContext program) {
        program.getBean(Partnerships.class)
                .found("Bench", "en", "UTC", true, true, Author.CLOCK, AT)
                .orThrow();
        var entry = Catalogue.ALL.getFirst();
        var measure = UUID.randomUUID();
        program.getBean(Measures.class)
                .define(measure, entry.key(), entry.definition(), Author.CLOCK, AT)
                .orThrow();
        var ledger = program.getBean(Ledger.class);
        var transaction = program.getBean(TransactionTemplate.class);
        var plan =
                new Plan(
                        Words.of("A change that follows from the one before it"),
                        Words.NONE,
                        Words.of("Because"),
                        Words.of("What is done"),
                        Words.NONE,
                        Words.NONE,
                        List.of(),
                        LocalDate.parse("2022-06-01"));
        for (int from = 0; from < THINGS; from += 500) {
            int first = from;
            transaction.executeWithoutResult(status -> {
                String earlier = "measure/" + measure;
                for (int n = first; n < first + 500; n++) {
                    var id = UUID.randomUUID();
                    ledger.append(
                            new Step.Planned(id, n + 1, null, 1, id, plan, List.of(earlier)),
                            Author.CLOCK,
                            AT);
                    earlier = n % 2 == 0 ? Cycle.subject(id) : "measure/" + measure;
                }
            });
        }
        return measure;
    }
}
