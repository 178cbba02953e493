package care.cairn.app.signals;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Label;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rules saw in a series, and what somebody owes to it.
 *
 * @param steward who owes the answer, or null where the measure has no steward
 * @param due the last day on which an answer is in time
 * @param gone whether a revision took it away
 * @param answers how many were given; the last one counts
 */
record Signal(
        UUID id,
        @Nullable UUID steward,
        @Nullable UUID forum,
        LocalDate due,
        boolean gone,
        int answers) {
    private static final int LONGEST = 4000;

    static String subject(UUID signal) {
        return "signal/" + signal;
    }

    /** How the person who answers comes to answer. */
    enum Capacity {
        /** Owes the answer. */
        STEWARD,
        /** Deputises for the steward in a seat of the forum. */
        DEPUTY,
        /** Sits on the forum, to which it goes once it is late, or on a body above it later on. */
        FORUM
    }

    /**
     * An answer, or why it was not taken.
     *
     * @param capacity empty where this person may not answer now
     */
    Result<Answered> answer(Optional<Capacity> capacity, Reply reply, LocalDate today) {
        if (capacity.isEmpty()) {
            return Result.refused("signals.refused.not-yours");
        }
        if (gone) {
            return Result.refused("signals.refused.gone");
        }
        var wrong = wrong(reply, today);
        if (wrong != null) {
            return Result.refused(wrong);
        }
        var kind = AnswerKind.of(reply.kind()).orElseThrow();
        return Result.done(
                new Answered(
                        id,
                        answers + 1,
                        kind.key(),
                        reply.reason(),
                        kind == AnswerKind.INVESTIGATE ? reply.by() : null,
                        kind == AnswerKind.ACT ? reply.body() : null,
                        capacity.get()));
    }

    private static @Nullable Refusal wrong(Reply reply, LocalDate today) {
        var kind = AnswerKind.of(reply.kind());
        if (kind.isEmpty()) {
            return Refusal.at("kind", "signals.refused.kind");
        }
        if (reply.reason().isEmpty()) {
            return Refusal.at("reason", "signals.refused.reason");
        }
        if (reply.reason().orEmpty().length() > LONGEST) {
            return Refusal.at("reason", "signals.refused.long", LONGEST);
        }
        LocalDate by = reply.by();
        if (kind.get() == AnswerKind.INVESTIGATE && (by == null || !by.isAfter(today))) {
            return Refusal.at("by", "signals.refused.by");
        }
        if (kind.get() == AnswerKind.ACT && reply.body() == null) {
            return Refusal.at("body", "signals.refused.body");
        }
        return null;
    }

    /**
     * What a steward says to a signal.
     *
     * @param kind the key of an {@link AnswerKind}
     * @param by until when it is investigated; read for that kind alone
     * @param body where the proposal opens; read for the answer <em>act</em> alone
     */
    record Reply(String kind, Words reason, @Nullable LocalDate by, @Nullable UUID body) {}

    /**
     * How the series was charted and read when the signal was found.
     *
     * @param rules the key of the rule set, which names its version
     */
    record Settings(
            String chart,
            String rules,
            int shiftLength,
            int trendLength,
            String ties,
            boolean screened,
            int freeze,
            int minimumPoints) {}

    /**
     * A point as it stood when the signal was found, in the unit of the measure; a chart without a
     * line has null there.
     *
     * @param value of the last period of the episode
     * @param points how many points gave the limits
     */
    record Seen(
            double value,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            int points) {}

    /**
     * The series it was seen in, called as it was then.
     *
     * @param key of the measure, as in the address of its page
     * @param series its number
     * @param name of the measure
     * @param line which line of the measure: the place and the stratum
     * @param unit as it is written after a value
     * @param period how long a point lasts: week, month, quarter or year
     */
    record Source(
            UUID measure,
            String key,
            int series,
            Label name,
            Label line,
            Label unit,
            int decimals,
            String period) {}

    /**
     * The rules saw something.
     *
     * @param rules all that fired, by key
     * @param phase the first period of the phase it lies in
     * @param way up, down or either
     * @param effect better, worse or neither
     * @param falseAlarms the share of charts of this length in which chance alone shows a signal at
     *     the latest point
     * @param known the day as known on which it was seen
     * @param load the number of the load, or null where a change of the chart showed it
     */
    record Raised(
            UUID signal,
            int number,
            Source source,
            List<String> rules,
            Settings settings,
            LocalDate phase,
            LocalDate since,
            LocalDate until,
            String way,
            String effect,
            Seen seen,
            double falseAlarms,
            LocalDate known,
            @Nullable Integer load,
            @Nullable UUID steward,
            @Nullable UUID stewardPartner,
            @Nullable UUID forum,
            int answerDays,
            LocalDate due)
            implements Act {
        Raised {
            rules = List.copyOf(rules);
        }

        @Override
        public String subject() {
            return Signal.subject(signal);
        }

        @Override
        public List<String> follows() {
            return List.of("measure/" + source.measure());
        }
    }

    /**
     * It went on, or more rules see it.
     *
     * @param gained the rules that did not see it before
     */
    record Extended(
            UUID signal,
            List<String> rules,
            List<String> gained,
            LocalDate phase,
            LocalDate since,
            LocalDate until,
            @Nullable Integer load)
            implements Act {
        Extended {
            rules = List.copyOf(rules);
            gained = List.copyOf(gained);
        }

        @Override
        public String subject() {
            return Signal.subject(signal);
        }
    }

    /**
     * A revision of figures took it away.
     *
     * @param revised the periods with other figures
     */
    record TakenAway(UUID signal, int load, List<LocalDate> revised) implements Act {
        TakenAway {
            revised = List.copyOf(revised);
        }

        @Override
        public String subject() {
            return Signal.subject(signal);
        }
    }

    /** Its steward is somebody else now, who owes the answer by the same day. */
    record HandedOver(UUID signal, UUID steward, UUID partner) implements Act {
        @Override
        public String subject() {
            return Signal.subject(signal);
        }
    }

    /**
     * It was answered, or answered anew.
     *
     * @param n from 1
     * @param kind the key of an {@link AnswerKind}
     */
    record Answered(
            UUID signal,
            int n,
            String kind,
            Words reason,
            @Nullable LocalDate by,
            @Nullable UUID body,
            Capacity capacity)
            implements Act {
        @Override
        public String subject() {
            return Signal.subject(signal);
        }
    }
}
