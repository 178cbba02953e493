package care.cairn.app.commitments;

import care.cairn.app.commitments.judgement.Judgement;
import care.cairn.app.commitments.judgement.Step;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A promise with one answerable party: the fold of its acts. It binds from the moment at which its
 * answerable person accepts it; late, due and orphaned are worked out from the day passed in. What
 * can be done with it is said by {@link Undertaking}, {@link Handing}, {@link Accounting} and
 * {@link Judging}.
 *
 * @param terms the newest terms, in force or on the table
 * @param bound the terms that bind, or null while none do
 * @param version of the newest terms
 * @param waitsFor whose answer it waits for: {@link #HOLDER}, {@link #FORUM} or ""
 * @param since when it began to bind, or null
 * @param passing the hand-over that waits for its new holder, or null
 * @param handOvers how many were ever asked
 * @param end how it ended, or null
 * @param settled whether the body that asked has said what becomes of it after it was declined
 */
public record Commitment(
        UUID id,
        int number,
        @Nullable UUID decision,
        @Nullable UUID proposer,
        Terms terms,
        @Nullable Terms bound,
        int version,
        String waitsFor,
        @Nullable Instant since,
        @Nullable Passing passing,
        int handOvers,
        List<Account> accounts,
        @Nullable String end,
        boolean settled) {

    public static final String NOUN = "commitment";
    static final String HOLDER = "holder";
    static final String FORUM = "forum";

    static final String MET = "met";
    static final String NOT_MET = "not-met";
    static final String STOPPED = "stopped";
    static final String DECLINED = "declined";
    static final String FELL = "fell";

    /** How the forum can end it; the other two come from a refusal and from the decision. */
    public static final List<String> ENDS = List.of(MET, NOT_MET, STOPPED);

    /** The keys of the rhythms in which accounts can be given. */
    public static final List<String> RHYTHMS = Rhythm.ALL.stream().map(Rhythm::key).toList();

    public Commitment {
        accounts = List.copyOf(accounts);
    }

    /** A hand-over that waits for the person asked. */
    public record Passing(int n, UUID partner, String partnerName, UUID person) {}

    public static String subject(UUID id) {
        return NOUN + "/" + id;
    }

    static Commitment proposed(Entry entry, Promise.Proposed act) {
        return new Commitment(
                act.id(),
                act.number(),
                act.decision(),
                entry.author().person(),
                act.terms(),
                null,
                1,
                HOLDER,
                null,
                null,
                0,
                List.of(),
                null,
                false);
    }

    /** The state after one more act. */
    Commitment apply(Entry entry, Act act) {
        return switch (act) {
            case Promise.Accepted it ->
                    termed(terms, terms, version, "", since == null ? entry.at() : since);
            case Promise.Negotiated it -> {
                boolean byHolder = holder().equals(entry.author().person());
                yield termed(it.terms(), bound, it.version(), byHolder ? FORUM : HOLDER, since);
            }
            case Promise.Agreed it -> termed(terms, bound, version, HOLDER, since);
            case Promise.Kept it ->
                    bound == null
                            ? termed(terms, null, version, HOLDER, since)
                            : termed(bound, bound, version, "", since);
            case Promise.Declined it -> ended(DECLINED);
            case Promise.Ended it -> ended(it.how());
            case Promise.LetGo it -> settled(true);
            case Promise.HandOverAsked it ->
                    passing(
                            new Passing(it.n(), it.partner(), it.partnerName(), it.person()),
                            it.n());
            case Promise.HandOverDeclined it -> passing(null, handOvers);
            case Promise.TakenOver it -> taken();
            case Account.Given it -> {
                var next = new ArrayList<>(accounts);
                next.add(Account.given(it.n(), it.due(), entry.at()));
                yield accounted(next);
            }
            case Account.Questioned it -> changed(it.account(), a -> a.questioned(it, entry.at()));
            case Account.Answered it -> changed(it.account(), a -> a.answered(it, entry.at()));
            case Account.Judged it -> changed(it.account(), a -> a.judged(it));
            case Account.StepTaken it -> changed(it.account(), Account::stepped);
            case Judgement.Proposed it -> changed(it.account(), a -> a.judging(it));
            case Judgement.Said it -> changed(it.account(), a -> a.said(it));
            case Judgement.Fell it -> changed(it.account(), Account::undecided);
            default -> throw new IllegalArgumentException(act + " is no act of a commitment");
        };
    }

    private Commitment termed(
            Terms next, @Nullable Terms binding, int v, String waits, @Nullable Instant from) {
        return new Commitment(
                id, number, decision, proposer, next, binding, v, waits, from, passing, handOvers,
                accounts, end, settled);
    }

    private Commitment passing(@Nullable Passing to, int asked) {
        return new Commitment(
                id, number, decision, proposer, terms, bound, version, waitsFor, since, to, asked,
                accounts, end, settled);
    }

    private Commitment taken() {
        var to = passing;
        if (to == null) {
            return this;
        }
        var next = terms.heldBy(to.partner(), to.partnerName(), to.person());
        var binding =
                bound == null ? null : bound.heldBy(to.partner(), to.partnerName(), to.person());
        return passing(null, handOvers).termed(next, binding, version, waitsFor, since);
    }

    private Commitment accounted(List<Account> next) {
        return new Commitment(
                id, number, decision, proposer, terms, bound, version, waitsFor, since, passing,
                handOvers, next, end, settled);
    }

    private Commitment changed(int account, UnaryOperator<Account> change) {
        return accounted(
                accounts.stream().map(a -> a.n() == account ? change.apply(a) : a).toList());
    }

    private Commitment ended(String how) {
        return new Commitment(
                id, number, decision, proposer, terms, bound, version, "", since, null, handOvers,
                accounts, how, settled);
    }

    private Commitment settled(boolean said) {
        return new Commitment(
                id, number, decision, proposer, terms, bound, version, waitsFor, since, passing,
                handOvers, accounts, end, said);
    }

    /** The person who answers, or is asked to. */
    UUID holder() {
        return terms.person();
    }

    boolean binds() {
        return bound != null && end == null;
    }

    /** Whether help was agreed on before, for one of its accounts. */
    boolean helped() {
        return accounts.stream().anyMatch(a -> Step.SUPPORTIVE.contains(a.step()));
    }

    /** When the next account is due; none while it does not bind or once the last was given. */
    Optional<LocalDate> due(ZoneId zone) {
        var binding = bound;
        if (binding == null || since == null || end != null) {
            return Optional.empty();
        }
        var accepted = LocalDate.ofInstant(since, zone);
        var from = binding.start().isBefore(accepted) ? accepted : binding.start();
        return binding.rhythmValue().due(accounts.size() + 1, from, binding.end());
    }
}
