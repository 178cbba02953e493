package care.cairn.app.measures;

import care.cairn.app.CairnApplication;
import care.cairn.app.Yardstick;
import care.cairn.app.database.TestDatabase;
import care.cairn.app.web.Browse;
import care.cairn.app.web.Label;
import care.cairn.core.spc.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * How long the scorecard of 200 series takes, from the request to its last byte, over HTTP and from
 * the database.
 */
class ScorecardBench {
    private static final int SERIES = 200;
    private static final int MONTHS = 60;
    private static final int WARM = 150;
    private static final int ROUNDS = 60;

    @Test
    void scorecard_of_200_series() {
        try (ConfigurableApplicationContext program =
                new SpringApplicationBuilder(CairnApplication.class, PublicPlace.class)
                        .initializers(new TestDatabase(), ScorecardBench::onlyTheProgram)
                        .run("--server.port=0", "--logging.level.root=warn")) {
            fill(program.getBean(Measures.class), program.getBean(Loads.class));
            int port =
                    Integer.parseInt(
                            program.getEnvironment().getRequiredProperty("local.server.port"));
            Browse browse = new Browse(port).with("Accept-Language", "en");
            for (int i = 0; i < WARM; i++) {
                once(browse);
            }
            double[] times = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                times[i] = once(browse);
            }
            Arrays.sort(times);
            Yardstick.print(
                    "scorecard of 200 series, median of " + ROUNDS,
                    times[ROUNDS / 2],
                    Yardstick.milliseconds(),
                    2);
        }
    }

    /** Leaves out what tests add to the program, such as pages of their own. */
    private static void onlyTheProgram(ConfigurableApplicationContext context) {
        context.getBeanFactory()
                .registerSingleton(
                        "onlyTheProgram",
                        new TypeExcludeFilter() {
                            @Override
                            public boolean match(MetadataReader type, MetadataReaderFactory types) {
                                var annotations = type.getAnnotationMetadata();
                                return annotations.hasAnnotation(TestConfiguration.class.getName())
                                        || annotations.hasAnnotation(TestComponent.class.getName());
                            }
                        });
    }

    private static double once(Browse browse) {
        long start = System.nanoTime();
        int status = browse.get("/measures").statusCode();
        if (status != 200) {
            throw new IllegalStateException("The scorecard answered " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    /** Ten measures of twenty places each, all watched. */
    private static void fill(Measures measures, Loads loads) {
        Figures figures = new Figures();
        Random random = new Random(11);
        for (int m = 0; m < 10; m++) {
            UUID id =
                    measures.define(
                                    UUID.randomUUID(),
                                    "bench-" + m,
                                    Published.definition("Measure " + m, Direction.DOWN),
                                    Example.ANALYST,
                                    Example.AT)
                            .orThrow();
            List<Measures.NewSeries> places = new ArrayList<>();
            for (int p = 0; p < SERIES / 10; p++) {
                places.add(
                        new Measures.NewSeries(
                                "P" + p, Label.same("Place " + p), "", Label.NONE, true));
            }
            for (MeasureSeries series : measures.open(id, places, Example.ANALYST, Example.AT)) {
                for (int month = 0; month < MONTHS; month++) {
                    double out = 9_000 + random.nextInt(500);
                    figures.addRatio(
                            series.number(),
                            LocalDate.of(2018, 1, 1).plusMonths(month),
                            (double) Math.round(out * (0.1 + 0.01 * random.nextGaussian())),
                            out,
                            100);
                }
            }
        }
        loads.load(Example.on("2023-01-12"), figures, Example.ANALYST, Example.AT);
    }
}
