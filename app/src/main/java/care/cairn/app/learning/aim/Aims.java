package care.cairn.app.learning.aim;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shared aims of the partnership. */
@Service
@Transactional
public class Aims {
    private static final int MOST_LINKS = 20;

    private final AimStore store;
    private final Sight sight;
    private final Ledger ledger;

    Aims(AimStore store, Sight sight, Ledger ledger) {
        this.store = store;
        this.sight = sight;
        this.ledger = ledger;
    }

    /**
     * Who acts, and when.
     *
     * @param keeps whether this person keeps the method: the programme, or an analyst
     * @param day the day at the place of the partnership
     */
    public record Moment(
            UUID person, @Nullable UUID partner, boolean keeps, Instant at, LocalDate day) {
        static Moment of(Viewer viewer) {
            return new Moment(
                    viewer.requirePerson(),
                    viewer.partner(),
                    viewer.is(Role.PROGRAMME) || viewer.is(Role.ANALYST),
                    viewer.at(),
                    viewer.today());
        }

        Aim.Hand hand() {
            return new Aim.Hand(person, keeps);
        }
    }

    /** Sets an aim, whose diagram the one who sets it keeps. */
    public Result<UUID> agree(Statement statement, List<String> follows, Moment moment) {
        var from =
                sight
                        .describe(follows.stream().distinct().limit(MOST_LINKS).toList())
                        .keySet()
                        .stream()
                        .sorted()
                        .toList();
        return append(
                Aim.agree(
                        UUID.randomUUID(),
                        store.nextNumber(),
                        statement,
                        moment.person(),
                        from,
                        moment.day()),
                moment);
    }

    public Result<UUID> restate(UUID id, Statement statement, Words why, Moment moment) {
        return act(id, moment, (it, hand) -> it.restate(hand, statement, why));
    }

    /**
     * Adds a part.
     *
     * @param parent the number of the part that it hangs on, or null for the aim
     */
    public Result<UUID> add(
            UUID id, String kind, @Nullable Integer parent, Words text, Moment moment) {
        return act(id, moment, (it, hand) -> it.add(hand, kind, parent, text));
    }

    public Result<UUID> rename(UUID id, int n, Words text, Moment moment) {
        return act(id, moment, (it, hand) -> it.rename(hand, n, text));
    }

    public Result<UUID> move(UUID id, int n, @Nullable Integer parent, Moment moment) {
        return act(id, moment, (it, hand) -> it.move(hand, n, parent));
    }

    public Result<UUID> retire(UUID id, int n, Words why, Moment moment) {
        return act(id, moment, (it, hand) -> it.retire(hand, n, why));
    }

    public Result<UUID> takeUp(UUID id, int n, Moment moment) {
        return act(id, moment, (it, hand) -> it.takeUp(hand, n));
    }

    /**
     * Links a part, or the aim where {@code n} is 0.
     *
     * @param to the subject of anything on the record but the aim itself
     */
    public Result<UUID> link(UUID id, int n, String to, String role, Moment moment) {
        boolean known = !to.equals(Aim.subject(id)) && sight.describe(List.of(to)).containsKey(to);
        return act(id, moment, (it, hand) -> it.link(hand, n, to, role, known));
    }

    public Result<UUID> unlink(UUID id, int n, String to, Moment moment) {
        return act(id, moment, (it, hand) -> it.unlink(hand, n, to));
    }

    /**
     * Makes it again what it was in an earlier version.
     *
     * @param seen the version that was looked at, so that nothing done meanwhile is undone unseen
     */
    public Result<UUID> returnTo(UUID id, int version, int seen, Moment moment) {
        return act(id, moment, (it, hand) -> it.returnTo(hand, version, seen));
    }

    public Result<UUID> end(UUID id, String how, Words reason, Moment moment) {
        return act(id, moment, (it, hand) -> it.end(hand, how, reason));
    }

    @Transactional(readOnly = true)
    public Aim get(UUID id) {
        return store.find(id).orElseThrow(() -> new MissingException("learning.aim.missing"));
    }

    private Result<UUID> act(
            UUID id, Moment moment, BiFunction<Aim, Aim.Hand, Result<? extends AimAct>> verb) {
        var held = store.hold(id).orElseThrow(() -> new MissingException("learning.aim.missing"));
        return append(verb.apply(held, moment.hand()), moment);
    }

    private Result<UUID> append(Result<? extends AimAct> asked, Moment moment) {
        return switch (asked) {
            case Result.Done<? extends AimAct> it -> {
                AimAct act = it.value();
                ledger.append(act, new Author(moment.person(), moment.partner()), moment.at());
                yield Result.done(act.aim());
            }
            case Result.Refused<? extends AimAct> it -> Result.refused(it.refusal());
        };
    }
}
