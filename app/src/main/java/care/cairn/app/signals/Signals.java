package care.cairn.app.signals;

import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Draft;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Seats;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The signals of the watched series, and the answers to them. */
@Service
@Transactional
public class Signals {
    private final SignalStore store;
    private final Seats seats;
    private final Decisions decisions;
    private final Ledger ledger;

    Signals(SignalStore store, Seats seats, Decisions decisions, Ledger ledger) {
        this.store = store;
        this.seats = seats;
        this.decisions = decisions;
        this.ledger = ledger;
    }

    /** The subject of a signal in the record, for what follows from it. */
    public static String subject(UUID signal) {
        return Signal.subject(signal);
    }

    /**
     * Answers a signal, or answers it anew.
     *
     * @param by until when it is investigated; read for that kind alone
     * @param body where the proposal opens; read for the answer <em>act</em> alone
     * @return how often it has been answered
     */
    public Result<Integer> answer(
            UUID signal,
            AnswerKind kind,
            Words reason,
            @Nullable LocalDate by,
            @Nullable UUID body,
            Author author,
            Instant at,
            ZoneId zone) {
        return answer(signal, new Signal.Reply(kind.key(), reason, by, body), author, at, zone);
    }

    /**
     * Answers <em>act</em> and opens the proposal at once; neither happens without the other.
     *
     * @param draft the proposal; that it follows from the signal is added
     * @return the decision
     */
    public Result<UUID> act(
            UUID signal, Words reason, Draft draft, Who who, Instant at, ZoneId zone) {
        var author = new Author(who.person(), who.partner());
        var reply = new Signal.Reply(AnswerKind.ACT.key(), reason, null, draft.body());
        var answered = answer(signal, reply, author, at, zone);
        if (answered instanceof Result.Refused<Integer>(var refusal)) {
            return Result.refused(refusal);
        }
        var follows = new LinkedHashSet<>(draft.follows());
        follows.add(subject(signal));
        var opened =
                decisions.open(
                        new Draft(
                                draft.body(),
                                draft.question(),
                                draft.text(),
                                draft.whyNow(),
                                draft.setAside(),
                                draft.closes(),
                                draft.ends(),
                                draft.evidence(),
                                List.copyOf(follows)),
                        who,
                        at,
                        LocalDate.ofInstant(at, zone));
        if (opened instanceof Result.Refused<UUID>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return opened;
    }

    Result<Integer> answer(UUID id, Signal.Reply reply, Author author, Instant at, ZoneId zone) {
        var signal = store.locked(id).orElseThrow(() -> new MissingException("signals.missing"));
        var today = LocalDate.ofInstant(at, zone);
        var asked = signal.answer(capacity(signal, author.person(), today), reply, today);
        return switch (asked) {
            case Result.Refused<Signal.Answered>(var refusal) -> Result.refused(refusal);
            case Result.Done<Signal.Answered>(var act) -> {
                ledger.append(act, author, at);
                yield Result.done(act.n());
            }
        };
    }

    /** How a person may answer a signal on a day, if at all. */
    Optional<Signal.Capacity> capacity(Signal signal, @Nullable UUID person, LocalDate today) {
        if (person == null) {
            return Optional.empty();
        }
        if (person.equals(signal.steward())) {
            return Optional.of(Signal.Capacity.STEWARD);
        }
        if (signal.forum() == null) {
            return Optional.empty();
        }
        var held =
                seats.of(signal.forum(), today).stream()
                        .filter(seat -> seat.heldBy(person))
                        .toList();
        if (held.stream()
                .anyMatch(
                        seat -> seat.holder() != null && seat.holder().equals(signal.steward()))) {
            return Optional.of(Signal.Capacity.DEPUTY);
        }
        if (!held.isEmpty() && (signal.steward() == null || today.isAfter(signal.due()))) {
            return Optional.of(Signal.Capacity.FORUM);
        }
        return store.wentTo(signal.id()).stream()
                        .flatMap(body -> seats.of(body, today).stream())
                        .anyMatch(seat -> seat.heldBy(person))
                ? Optional.of(Signal.Capacity.FORUM)
                : Optional.empty();
    }

    /**
     * A signal that nobody has answered.
     *
     * @param effect better, worse or neutral
     * @param steward who owes the answer, for which partner
     */
    public record Owed(
            UUID signal,
            String measure,
            String effect,
            UUID steward,
            UUID stewardPartner,
            LocalDate due) {
        /** The one who owes it, as author of the answer. */
        public Author author() {
            return new Author(steward, stewardPartner);
        }
    }

    /** Those that stand without an answer and have a steward, oldest first. */
    @Transactional(readOnly = true)
    public List<Owed> owed() {
        return store.owed();
    }

    /** The newest signal of a measure that still stands. */
    @Transactional(readOnly = true)
    public Optional<UUID> latest(String measure) {
        return store.latest(measure);
    }
}
