package care.cairn.app.signals;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Seats;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signals of the watched series, and the answers to them. */
@Service
@Transactional
public class Signals {
    private final SignalStore store;
    private final Seats seats;
    private final Ledger ledger;

    Signals(SignalStore store, Seats seats, Ledger ledger) {
        this.store = store;
        this.seats = seats;
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
        return !held.isEmpty() && (signal.steward() == null || today.isAfter(signal.due()))
                ? Optional.of(Signal.Capacity.FORUM)
                : Optional.empty();
    }
}
