package care.cairn.app.learning;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act about a learning cycle. */
public sealed interface Step extends Act {
    UUID cycle();

    @Override
    default String subject() {
        return Cycle.subject(cycle());
    }

    /**
     * A change is to be tried.
     *
     * @param number by which people call it, from 1 on
     * @param after the turn of the ramp from which it starts, or null
     * @param turn which turn of its ramp it is, from 1 on
     * @param lead who leads it
     * @param follows the subjects from which it came, such as a signal
     */
    record Planned(
            UUID cycle,
            int number,
            @Nullable UUID after,
            int turn,
            UUID lead,
            Plan plan,
            List<String> follows)
            implements Step {
        public Planned {
            follows = List.copyOf(follows);
        }
    }

    /**
     * A prediction entered the record, before its data.
     *
     * @param n from 1
     * @param replaces the one that it takes the place of, whose window had not opened, or null
     */
    record Registered(UUID cycle, int n, Prediction prediction, @Nullable Integer replaces)
            implements Step {
        @Override
        public List<String> follows() {
            return List.of("measure/" + prediction.measure());
        }
    }

    /** The change began on a day. */
    record Started(UUID cycle, LocalDate on) implements Step {}

    /** Somebody wrote down what happened, and what surprised. */
    record Observed(UUID cycle, int n, Words happened, Words surprised) implements Step {}

    /**
     * The result was held against each prediction that stands.
     *
     * @param n from 1; the last one counts
     * @param known the day as known on which the figures were read
     * @param learned what those who did it make of it
     */
    record Studied(UUID cycle, int n, List<Result> results, LocalDate known, Words learned)
            implements Step {
        public Studied {
            results = List.copyOf(results);
        }
    }

    /**
     * What the points said of one prediction; worked out, never typed. In the unit of the measure.
     *
     * @param prediction its number
     * @param outcome the key of the verdict
     * @param before the centre before the change, or null with too few points
     * @param after the mean from the first expected point on, or null
     * @param lower the lower end of the 95 % interval of their difference, or null
     * @param pointsAfter how many points are known from the change on
     */
    record Result(
            int prediction,
            String outcome,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable Double lower,
            @Nullable Double upper,
            int pointsBefore,
            int pointsAfter) {}

    /**
     * It was adopted, adapted or stopped.
     *
     * @param how {@link Cycle#ADOPTED}, {@link Cycle#ADAPTED} or {@link Cycle#STOPPED}
     */
    record Ended(UUID cycle, String how, Words reason) implements Step {}

    /**
     * What was adopted spread to another partner, where predictions of its own can be registered.
     */
    record Spread(UUID cycle, int n, Plan.Place place, LocalDate from) implements Step {}
}
