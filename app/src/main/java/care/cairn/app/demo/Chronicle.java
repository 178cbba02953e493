package care.cairn.app.demo;

import care.cairn.app.commitments.Latenesses;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Partners;
import care.cairn.app.signals.AnswerKind;
import care.cairn.app.signals.Escalations;
import care.cairn.app.signals.Signals;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lives the five years of the demo through, month by month, by the same calls that the pages make:
 * figures come in, signals are raised by the rules, the cast answers, decides and gives account.
 * All in one transaction, so a demo is there whole or not at all.
 */
@Component
@ConditionalOnProperty("cairn.demo")
class Chronicle implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(Chronicle.class);

    /** Signals of the last month are left to whoever looks at the demo. */
    private static final LocalDate LEFT_OPEN_FROM = LocalDate.parse("2023-01-01");

    private final Opening opening;
    private final Months months;
    private final Scenes scenes;
    private final Trials trials;
    private final Logbooks logbooks;
    private final Tales tales;
    private final Diagrams diagrams;
    private final Sayings sayings;
    private final Gatherings gatherings;
    private final Beginnings beginnings;
    private final Signals signals;
    private final Escalations escalations;
    private final Latenesses latenesses;
    private final Partners partners;
    private final DemoClock clock;
    private final TransactionTemplate transaction;

    Chronicle(
            Opening opening,
            Months months,
            Scenes scenes,
            Trials trials,
            Logbooks logbooks,
            Tales tales,
            Diagrams diagrams,
            Sayings sayings,
            Gatherings gatherings,
            Beginnings beginnings,
            Signals signals,
            Escalations escalations,
            Latenesses latenesses,
            Partners partners,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.opening = opening;
        this.months = months;
        this.scenes = scenes;
        this.trials = trials;
        this.logbooks = logbooks;
        this.tales = tales;
        this.diagrams = diagrams;
        this.sayings = sayings;
        this.gatherings = gatherings;
        this.beginnings = beginnings;
        this.signals = signals;
        this.escalations = escalations;
        this.latenesses = latenesses;
        this.partners = partners;
        this.clock = (DemoClock) clock;
        this.transaction = transaction;
    }

    /** Something that happens at a moment. */
    record Happening(Instant at, Consumer<Instant> act) {}

    @Override
    public void run(ApplicationArguments arguments) {
        if (partners.all().isEmpty()) {
            LOG.info("Loading the demo: five years of published figures, month by month");
            transaction.executeWithoutResult(status -> live());
        }
    }

    private void live() {
        var stage = opening.set();
        var script = new ArrayList<>(scenes.script(stage));
        script.addAll(trials.script(stage));
        script.addAll(logbooks.script(stage));
        script.addAll(tales.script(stage));
        script.addAll(diagrams.script(stage));
        script.addAll(sayings.script(stage));
        script.addAll(gatherings.script(stage));
        script.addAll(beginnings.script(stage));
        script.add(
                new Happening(
                        Stage.at("2020-04-01", 9),
                        at ->
                                partners.merge(
                                                stage.organisation("homecare"),
                                                stage.organisation("community"),
                                                LocalDate.parse("2020-04-01"),
                                                stage.author("amara"),
                                                at)
                                        .orThrow()));
        script.sort(Comparator.comparing(Happening::at));
        Deque<Happening> ahead = new ArrayDeque<>(script);
        Set<UUID> planned = new HashSet<>();
        List<Happening> answers = new ArrayList<>();
        try (var shelf = months.open()) {
            for (var day : Months.days()) {
                until(day.atTime(8, 0).atZone(Stage.ZONE).toInstant(), ahead, answers);
                months.load(shelf, day, stage.author("yusuf"));
                latenesses.run(day.atTime(8, 30).atZone(Stage.ZONE).toInstant(), Stage.ZONE);
                plan(day, planned, answers);
            }
        }
        until(DemoClock.START, ahead, answers);
        clock.start();
    }

    /** Lets happen, in the order of time, what is due before a moment. */
    private static void until(Instant end, Deque<Happening> ahead, List<Happening> answers) {
        answers.sort(Comparator.comparing(Happening::at));
        while (true) {
            var scene = ahead.peek();
            var answer = answers.isEmpty() ? null : answers.getFirst();
            boolean sceneFirst =
                    scene != null && (answer == null || scene.at().isBefore(answer.at()));
            var next = sceneFirst ? scene : answer;
            if (next == null || !next.at().isBefore(end)) {
                return;
            }
            if (sceneFirst) {
                ahead.poll();
            } else {
                answers.removeFirst();
            }
            next.act().accept(next.at());
        }
    }

    private void plan(LocalDate day, Set<UUID> planned, List<Happening> ahead) {
        if (!day.isBefore(LEFT_OPEN_FROM)) {
            return;
        }
        for (var owed : signals.owed()) {
            if (planned.add(owed.signal())) {
                var over = owed.due().plusDays(1).atTime(6, 0).atZone(Stage.ZONE).toInstant();
                ahead.add(new Happening(over, at -> escalations.run(at, Stage.ZONE)));
                int n = planned.size();
                boolean late = n % 6 == 5;
                var on = late ? owed.due().plusDays(3L + n % 4) : day.plusDays(2L + n % 7);
                ahead.add(new Happening(hour(on, n), at -> answer(owed, day, n, ahead, at)));
            }
        }
    }

    /** What is investigated gets a second answer, some before its day and a few never. */
    private void answer(
            Signals.Owed owed, LocalDate day, int n, List<Happening> ahead, Instant at) {
        var reply = Answers.to(owed, day, n);
        boolean looksInto = reply.kind() == AnswerKind.INVESTIGATE;
        say(owed, reply, looksInto ? day.plusDays(60) : null, at);
        if (looksInto) {
            ahead.add(
                    new Happening(
                            hour(day.plusDays(35L + n % 20), n),
                            later -> say(owed, Answers.found(n), null, later)));
            ahead.sort(Comparator.comparing(Happening::at));
        }
    }

    private void say(Signals.Owed owed, Answers.Reply reply, @Nullable LocalDate by, Instant at) {
        signals.answer(
                owed.signal(),
                reply.kind(),
                Words.of(reply.reason()),
                by,
                null,
                owed.author(),
                at,
                Stage.ZONE);
    }

    private static Instant hour(LocalDate day, int n) {
        return day.atTime(10 + n % 6, 15).atZone(Stage.ZONE).toInstant();
    }
}
