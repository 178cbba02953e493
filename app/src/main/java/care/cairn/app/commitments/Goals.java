package care.cairn.app.commitments;

import care.cairn.app.decisions.Yardsticks;
import care.cairn.app.measures.Measure;
import care.cairn.app.measures.Measures;
import care.cairn.app.web.form.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The measures that a commitment can be judged by, and what they say themselves. */
@Component
class Goals {
    private final Measures measures;
    private final Yardsticks yardsticks;

    Goals(Measures measures, Yardsticks yardsticks) {
        this.measures = measures;
        this.yardsticks = yardsticks;
    }

    List<Option> options(Locale locale) {
        return measures.all().stream()
                .map(m -> new Option(m.id().toString(), m.definition().name().in(locale)))
                .toList();
    }

    Optional<Measure> find(UUID measure) {
        return measures.find(measure);
    }

    /** What the measure of these terms says as known on a day, to be frozen with an account. */
    Account.@Nullable Reading read(Terms terms, LocalDate known) {
        var goal = terms.goal();
        return goal == null ? null : read(goal.measure(), known);
    }

    /** What a measure says as known on a day. */
    Account.@Nullable Reading read(UUID measure, LocalDate known) {
        return yardsticks
                .read(measure, known)
                .map(it ->
                        new Account.Reading(
                                it.measure(),
                                it.name(),
                                it.path(),
                                it.value(),
                                it.period(),
                                it.verdict(),
                                it.known()))
                .orElse(null);
    }
}
