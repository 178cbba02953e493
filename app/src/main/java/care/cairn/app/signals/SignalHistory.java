package care.cairn.app.signals;

import care.cairn.app.web.words.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a signal, act by act, in words. */
@Component
class SignalHistory {
    private final SignalWords signalWords;
    private final Wording words;

    SignalHistory(SignalWords signalWords, Wording words) {
        this.signalWords = signalWords;
        this.words = words;
    }

    /**
     * One act.
     *
     * @param style better, worse or ""
     * @param reason what was said, or null where nothing was
     */
    record Line(Instant at, String style, String text, @Nullable String reason, long entry) {}

    /** Earliest first; of months that merely went on, the last one stands for all. */
    List<Line> of(
            SignalRow row,
            List<SignalShelf.Step> steps,
            List<SignalShelf.Given> answers,
            Map<UUID, String> people,
            Map<UUID, String> bodies) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean more = i + 1 < steps.size() && goesOn(steps.get(i + 1));
            if (!(goesOn(step) && more)) {
                lines.add(line(row, step, people, bodies));
            }
        }
        answers.forEach(answer -> lines.add(line(answer, people, bodies)));
        lines.sort(Comparator.comparingLong(Line::entry));
        return List.copyOf(lines);
    }

    private static boolean goesOn(SignalShelf.Step step) {
        return step.kind().equals("extended") && step.rules().isEmpty();
    }

    private Line line(
            SignalRow row,
            SignalShelf.Step step,
            Map<UUID, String> people,
            Map<UUID, String> bodies) {
        String text =
                switch (step.kind()) {
                    case "raised" ->
                            words.say(
                                    "signals.step.raised",
                                    signalWords.saw(row, step.rules()),
                                    words.day(row.due()));
                    case "extended" -> extended(row, step);
                    case "escalated" ->
                            words.say(
                                    "signals.step.escalated",
                                    bodies.getOrDefault(
                                            step.body(), words.say("signals.forum.none")));
                    case "hand-over-asked" ->
                            words.say("signals.step.hand-over-asked", name(step.person(), people));
                    case "hand-over-declined" ->
                            words.say(
                                    "signals.step.hand-over-declined", name(step.person(), people));
                    case "gone" -> words.say("signals.step.gone");
                    default -> words.say("signals.step.handed-over", name(step.person(), people));
                };
        boolean raised = step.kind().equals("raised");
        return new Line(
                step.at(),
                raised && !row.style().equals("neutral") ? row.style() : "",
                text,
                null,
                step.entry());
    }

    private String extended(SignalRow row, SignalShelf.Step step) {
        String until = signalWords.period(row.period(), Objects.requireNonNull(step.until()));
        return step.rules().isEmpty()
                ? words.say("signals.step.extended", until)
                : words.say("signals.step.gained", until, signalWords.saw(row, step.rules()));
    }

    private Line line(
            SignalShelf.Given answer, Map<UUID, String> people, Map<UUID, String> bodies) {
        String name = name(answer.person(), people);
        String text =
                switch (answer.kind()) {
                    case "investigate" ->
                            words.say(
                                    "signals.step.investigate",
                                    name,
                                    words.day(Objects.requireNonNull(answer.by())));
                    case "act" ->
                            words.say(
                                    "signals.step.act",
                                    name,
                                    bodies.getOrDefault(
                                            answer.body(), words.say("signals.forum.none")));
                    default ->
                            words.say(
                                    "signals.step.answered",
                                    name,
                                    words.say("signals.answer." + answer.kind()));
                };
        String reason = answer.reason() == null ? words.say("signals.erased") : answer.reason();
        return new Line(answer.at(), "", text, reason, answer.entry());
    }

    private String name(@Nullable UUID person, Map<UUID, String> people) {
        return person == null
                ? words.say("signals.nobody")
                : people.getOrDefault(person, words.say("signals.erased.name"));
    }
}
