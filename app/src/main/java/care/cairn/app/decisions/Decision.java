package care.cairn.app.decisions;

import care.cairn.app.decisions.amendment.Amending;
import care.cairn.app.decisions.ballot.Course;
import care.cairn.app.decisions.ballot.Method;
import care.cairn.app.decisions.ballot.Proceeding;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.decisions.ballot.Standing;
import care.cairn.app.decisions.ballot.Urn;
import care.cairn.app.decisions.closing.Ending;
import care.cairn.app.decisions.electorate.Interest;
import care.cairn.app.decisions.electorate.Roll;
import care.cairn.app.decisions.objection.Objecting;
import care.cairn.app.decisions.objection.Objection;
import care.cairn.app.decisions.objection.Objections;
import care.cairn.app.decisions.position.Answering;
import care.cairn.app.decisions.review.Review;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Words;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question put to a body and how it is answered: the fold of its acts. The verbs are in {@link
 * Answering}, {@link Objecting}, {@link Amending} and {@link Ending}; each gives the act or a
 * refusal, {@link #apply} the next state; all are pure.
 *
 * @param text the newest version of the proposal
 * @param said what the seats say now
 * @param objected the objections to it
 * @param course what happened that the rule asks for
 * @param about the earlier decision that it looks at again, or null
 * @param closing how it ended, or null while it has not
 */
public record Decision(
        UUID id,
        int number,
        UUID body,
        @Nullable UUID proposer,
        Words text,
        Rule rule,
        Method method,
        int version,
        Instant closes,
        Roll roll,
        Positions said,
        Objections objected,
        Course course,
        Proposal.@Nullable About about,
        @Nullable Closing closing) {

    /** The noun of its subject in the record. */
    public static final String NOUN = "decision";

    public static String subject(UUID id) {
        return NOUN + "/" + id;
    }

    /** The state after its opening. */
    static Decision opened(Entry entry, Proposal.Opened act) {
        return new Decision(
                act.decision(),
                act.number(),
                act.body(),
                entry.author().person(),
                act.text(),
                act.rule(),
                act.method(),
                1,
                act.closes(),
                Roll.of(act.roll()),
                Positions.NONE,
                Objections.NONE,
                Course.BEGINNING,
                act.about(),
                null);
    }

    /** The state after one more act. */
    Decision apply(Entry entry, Act act) {
        var by = entry.author().person();
        var at = entry.at();
        return switch (act) {
            case Proposal.RollContinued it -> with(roll.with(it.roll()));
            case Proposal.Amended it ->
                    amended(it)
                            .with(
                                    objected.integrated(
                                            it.integrates(), it.version(), it.reason(), by, at));
            case Interest.Declared it ->
                    with(roll.with(new Interest(it.seat(), it.kind(), it.what(), by, at)));
            case Position.Step it -> {
                var next = with(said.apply(entry, it), course);
                yield it instanceof Position.Given given
                        ? next.with(
                                objected.answered(
                                        given.seat(), given.objection(), given.reason(), by, at))
                        : next;
            }
            case Objection.Step it -> with(objected.apply(entry, it));
            case Proceeding.Met it -> with(said, course.met(it.condition()));
            case Proceeding.Advised it -> with(said, course.advised(it.seat()));
            case Proceeding.Cast it -> with(said, course.cast(it.choice()));
            case Proceeding.Drawn it -> with(said, course.drawn(it.order()));
            case Urn.Entered it -> with(said, course.entered(it.seat()));
            case Urn.Opened it -> with(said, course.opened(it.papers()));
            case Closing.Closed it -> with(new Closing(it.outcome(), by, at, false));
            case Review.Held it -> this;
            case Closing.Stated it -> {
                var was = Objects.requireNonNull(closing);
                yield with(new Closing(was.outcome(), was.by(), was.at(), true));
            }
            default -> throw new IllegalArgumentException(act + " is no act of a decision");
        };
    }

    private Decision amended(Proposal.Amended it) {
        return new Decision(
                id,
                number,
                body,
                proposer,
                it.text(),
                rule,
                method,
                it.version(),
                it.closes(),
                roll,
                said,
                objected,
                course,
                about,
                closing);
    }

    private Decision with(Roll next) {
        return with(next, said, objected, course, closing);
    }

    private Decision with(Positions next, Course then) {
        return with(roll, next, objected, then, closing);
    }

    private Decision with(Objections next) {
        return with(roll, said, next, course, closing);
    }

    private Decision with(Closing next) {
        return with(roll, said, objected, course, next);
    }

    /** With the parts that acts change. */
    Decision with(
            Roll nextRoll,
            Positions nextSaid,
            Objections nextObjected,
            Course nextCourse,
            @Nullable Closing nextClosing) {
        return new Decision(
                id,
                number,
                body,
                proposer,
                text,
                rule,
                method,
                version,
                closes,
                nextRoll,
                nextSaid,
                nextObjected,
                nextCourse,
                about,
                nextClosing);
    }

    /** Where it stands at that moment. */
    public Standing standing(Instant at) {
        return Standing.of(
                rule,
                method,
                course,
                version,
                roll,
                said.bySeat().values(),
                objected.byId().values(),
                !at.isBefore(closes));
    }

    /** Whether positions are taken at that moment. */
    public boolean open(Instant at) {
        return closing == null && at.isBefore(closes);
    }

    /** Whether the one who acts keeps it: its proposer, or the programme. */
    public boolean keptBy(Who who) {
        return who.programme() || who.person().equals(proposer);
    }

    public Map<UUID, Position> positions() {
        return said.bySeat();
    }

    Map<UUID, Objection> objections() {
        return objected.byId();
    }

    public Map<UUID, Interest> interests() {
        return roll.interests();
    }
}
