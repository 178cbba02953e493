package care.cairn.app.measures;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Label;
import care.cairn.core.spc.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Measures with years of figures, in the database. */
final class Published {
    private static final LocalDate START = LocalDate.of(2019, 1, 1);

    private final Measures measures;
    private final Loads loads;

    Published(Measures measures, Loads loads) {
        this.measures = measures;
        this.loads = loads;
    }

    static Definition definition(String name, Direction direction) {
        return new Definition(
                new Label(name, name + " (fr)"),
                new Label("Delayed bed days", "Jours-lits perdus"),
                new Label("Occupied bed days", "Jours-lits occupés"),
                new Label("%", "%"),
                100,
                1,
                Period.MONTH,
                direction,
                new Label("Public Health Scotland", "Public Health Scotland"),
                new Label(
                        "Contains public sector information licensed under the Open Government Licence v3.0.",
                        "Contient des informations du secteur public sous licence Open Government Licence v3.0."),
                new Label(
                        "Counts only those who are medically ready.",
                        "Ne compte que les patients médicalement prêts."),
                14,
                List.of(
                        new Stratifier(
                                "age",
                                new Label("age", "âge"),
                                List.of(
                                        new Stratifier.Part(
                                                "18-74", new Label("18 to 74", "18 à 74 ans")),
                                        new Stratifier.Part(
                                                "75plus",
                                                new Label("75 and over", "75 ans et plus"))))),
                new DataUse(
                        new Label(
                                "Do people wait longer to go home?",
                                "Attend-on plus longtemps pour rentrer ?"),
                        DataUse.Use.HQUALIMP,
                        new Label("improving discharge", "améliorer la sortie"),
                        new Label(
                                "ranking hospitals, or paying them",
                                "classer ou payer les hôpitaux"),
                        new Label("everybody", "tout le monde"),
                        new Label("the winter plan", "le plan d’hiver"),
                        null,
                        10,
                        null));
    }

    /** A measure with a whole, an age split and another place; the whole gets worse in the end. */
    String discharge(String key) {
        UUID id =
                measures.define(
                                UUID.randomUUID(),
                                key,
                                definition("Discharge delay", Direction.DOWN),
                                Example.ANALYST,
                                Example.AT)
                        .orThrow();
        measures.setTarget(id, START, 5.0, Words.of("as agreed"), Example.ANALYST, Example.AT)
                .orThrow();
        List<MeasureSeries> series =
                measures.open(
                        id,
                        List.of(
                                opened("S37000032", "Fife", "", "", true),
                                opened("S37000032", "Fife", "18-74", "18 to 74", false),
                                opened("S37000032", "Fife", "75plus", "75 and over", false),
                                opened("S37000033", "Tayside", "", "", false)),
                        Example.ANALYST,
                        Example.AT);
        Figures figures = new Figures();
        Random random = new Random(7);
        for (MeasureSeries one : series) {
            for (int month = 0; month < 47; month++) {
                double worse = one.number() == series.getFirst().number() && month > 38 ? 3 : 0;
                double occupied = 9_000 + random.nextInt(800);
                double lost =
                        Math.round(occupied * (0.08 + 0.006 * random.nextGaussian() + worse / 100));
                if (month == 20 && one.whole()) {
                    figures.addWithout(
                            one.number(), day(month), PointState.UNAVAILABLE, "not-available", 0);
                } else if (month != 21) {
                    figures.addRatio(one.number(), START.plusMonths(month), lost, occupied, 100);
                }
            }
        }
        loads.load(Example.on("2022-12-10"), figures, Example.ANALYST, Example.AT);
        Figures revised = new Figures();
        revised.addRatio(series.getFirst().number(), START.plusMonths(46), 1_400, 9_400, 100);
        revised.addRatio(series.getFirst().number(), START.plusMonths(47), 1_290, 9_300, 100);
        loads.load(Example.on("2023-01-12"), revised, Example.ANALYST, Example.AT);
        return key;
    }

    private static int day(int month) {
        return (int) START.plusMonths(month).toEpochDay();
    }

    private static Measures.NewSeries opened(
            String place, String name, String stratum, String stratumName, boolean watched) {
        return new Measures.NewSeries(
                place, Label.same(name), stratum, Label.same(stratumName), watched);
    }
}
