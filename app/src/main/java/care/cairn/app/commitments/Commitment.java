package care.cairn.app.commitments;

import static care.cairn.app.web.Result.done;
import static care.cairn.app.web.Result.refused;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
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
 * answerable person accepts it; late, due and orphaned are worked out from the day passed in.
 *
 * @param terms the newest terms, in force or on the table
 * @param bound the terms that bind, or null while none do
 * @param version of the newest terms
 * @param waitsFor whose answer it waits for: {@link #HOLDER}, {@link #FORUM} or ""
 * @param since when it began to bind, or null
 * @param passing the hand-over that waits for its new holder, or null
 * @param handOvers how many were ever asked
 * @param end how it ended, or null
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
        @Nullable String end) {

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
                null);
    }

    /** The state after one more act. */
    Commitment apply(Entry entry, Act act) {
        return switch (act) {
            case Promise.Accepted it -> with(terms, terms, version, "", or(since, entry.at()));
            case Promise.Negotiated it -> {
                boolean byHolder = holder().equals(entry.author().person());
                yield with(it.terms(), bound, it.version(), byHolder ? FORUM : HOLDER, since);
            }
            case Promise.Agreed it -> with(terms, bound, version, HOLDER, since);
            case Promise.Kept it ->
                    bound == null
                            ? with(terms, null, version, HOLDER, since)
                            : with(bound, bound, version, "", since);
            case Promise.Declined it -> ended(DECLINED);
            case Promise.Ended it -> ended(it.how());
            case Promise.HandOverAsked it ->
                    handed(
                            terms,
                            new Passing(it.n(), it.partner(), it.partnerName(), it.person()),
                            it.n());
            case Promise.HandOverDeclined it -> handed(terms, null, handOvers);
            case Promise.TakenOver it -> taken();
            case Account.Given it -> {
                var next = new ArrayList<>(accounts);
                next.add(new Account(it.n(), it.due(), entry.at(), List.of(), null));
                yield with(next);
            }
            case Account.Questioned it -> {
                var asked = new Account.Question(it.n(), entry.at(), it.answerBy(), null);
                yield with(
                        it.account(),
                        account -> {
                            var questions = new ArrayList<>(account.questions());
                            questions.add(asked);
                            return new Account(
                                    account.n(),
                                    account.due(),
                                    account.at(),
                                    questions,
                                    account.verdict());
                        });
            }
            case Account.Answered it ->
                    with(
                            it.account(),
                            account ->
                                    new Account(
                                            account.n(),
                                            account.due(),
                                            account.at(),
                                            account.questions().stream()
                                                    .map(q ->
                                                            q.n() == it.n()
                                                                    ? new Account.Question(
                                                                            q.n(),
                                                                            q.at(),
                                                                            q.answerBy(),
                                                                            entry.at())
                                                                    : q)
                                                    .toList(),
                                            account.verdict()));
            case Account.Judged it ->
                    with(
                            it.account(),
                            account ->
                                    new Account(
                                            account.n(),
                                            account.due(),
                                            account.at(),
                                            account.questions(),
                                            it.verdict()));
            default -> throw new IllegalArgumentException(act + " is no act of a commitment");
        };
    }

    private static Instant or(@Nullable Instant since, Instant at) {
        return since == null ? at : since;
    }

    private Commitment with(
            Terms next, @Nullable Terms binding, int v, String waits, @Nullable Instant from) {
        return new Commitment(
                id, number, decision, proposer, next, binding, v, waits, from, passing, handOvers,
                accounts, end);
    }

    private Commitment handed(Terms next, @Nullable Passing to, int asked) {
        return new Commitment(
                id, number, decision, proposer, next, bound, version, waitsFor, since, to, asked,
                accounts, end);
    }

    private Commitment taken() {
        var to = passing;
        if (to == null) {
            return this;
        }
        var next = terms.heldBy(to.partner(), to.partnerName(), to.person());
        var binding =
                bound == null ? null : bound.heldBy(to.partner(), to.partnerName(), to.person());
        return new Commitment(
                id, number, decision, proposer, next, binding, version, waitsFor, since, null,
                handOvers, accounts, end);
    }

    private Commitment with(List<Account> next) {
        return new Commitment(
                id,
                number,
                decision,
                proposer,
                terms,
                bound,
                version,
                waitsFor,
                since,
                passing,
                handOvers,
                List.copyOf(next),
                end);
    }

    private Commitment with(int account, UnaryOperator<Account> change) {
        return with(accounts.stream().map(a -> a.n() == account ? change.apply(a) : a).toList());
    }

    private Commitment ended(String how) {
        return new Commitment(
                id, number, decision, proposer, terms, bound, version, "", since, null, handOvers,
                accounts, how);
    }

    /** The person who answers, or is asked to. */
    UUID holder() {
        return terms.person();
    }

    boolean binds() {
        return bound != null && end == null;
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

    // ---- coming to bind

    /** Asks a person to answer for something. */
    static Result<Promise.Proposed> propose(
            UUID id, int number, @Nullable UUID decision, Terms terms) {
        var fault = terms.fault();
        return fault.isPresent()
                ? refused(fault.get())
                : done(new Promise.Proposed(id, number, decision, terms));
    }

    Result<Promise.Accepted> accept(Hand hand) {
        if (end != null) {
            return refused("commitments.refusal.ended");
        }
        if (!hand.person().equals(holder())) {
            return refused("commitments.refusal.not-answerable");
        }
        if (!waitsFor.equals(HOLDER)) {
            return refused(
                    binds() && waitsFor.isEmpty()
                            ? "commitments.refusal.accepted"
                            : "commitments.refusal.waits-for-forum");
        }
        return done(new Promise.Accepted(id, version));
    }

    Result<Promise.Negotiated> negotiate(Hand hand, Terms next, Words reason) {
        if (end != null) {
            return refused("commitments.refusal.ended");
        }
        boolean holder = hand.person().equals(holder());
        if (waitsFor.equals(FORUM) ? !keeps(hand) : !holder) {
            return refused("commitments.refusal.not-your-turn");
        }
        if (!next.person().equals(terms.person()) || !next.partner().equals(terms.partner())) {
            return refused("commitments.refusal.hand-over-instead");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        var fault = next.fault();
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        if (next.equals(terms)) {
            return refused("commitments.refusal.same-terms");
        }
        return done(new Promise.Negotiated(id, version + 1, next, reason));
    }

    Result<Promise.Agreed> agree(Hand hand) {
        var no = forForum(hand);
        return no.isPresent() ? refused(no.get()) : done(new Promise.Agreed(id, version));
    }

    Result<Promise.Kept> keep(Hand hand, Words reason) {
        var no = forForum(hand);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(new Promise.Kept(id, version, reason));
    }

    private Optional<Refusal> forForum(Hand hand) {
        if (end != null) {
            return Optional.of(Refusal.of("commitments.refusal.ended"));
        }
        if (!waitsFor.equals(FORUM)) {
            return Optional.of(Refusal.of("commitments.refusal.nothing-to-agree"));
        }
        return keeps(hand)
                ? Optional.empty()
                : Optional.of(Refusal.of("commitments.refusal.forum-only"));
    }

    private boolean keeps(Hand hand) {
        return !hand.person().equals(holder())
                && (hand.forum() || hand.programme() || hand.person().equals(proposer));
    }

    Result<Promise.Declined> decline(Hand hand, Words reason) {
        if (end != null) {
            return refused("commitments.refusal.ended");
        }
        if (!hand.person().equals(holder())) {
            return refused("commitments.refusal.not-answerable");
        }
        if (bound != null) {
            return refused("commitments.refusal.accepted");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(new Promise.Declined(id, reason));
    }

    // ---- changing hands

    /** Asks another person to take it over: by who answers, or by the programme if nobody can. */
    Result<Promise.HandOverAsked> handOver(
            Hand hand, UUID partner, String partnerName, UUID person, Words reason) {
        if (!binds()) {
            return refused("commitments.refusal.not-binding");
        }
        if (!hand.person().equals(holder()) && !hand.programme()) {
            return refused("commitments.refusal.not-answerable");
        }
        if (passing != null) {
            return refused("commitments.refusal.handing-over");
        }
        if (person.equals(holder())) {
            return refused(Refusal.at("person", "commitments.refusal.same-person"));
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(
                new Promise.HandOverAsked(id, handOvers + 1, partner, partnerName, person, reason));
    }

    Result<Promise.TakenOver> takeOver(Hand hand) {
        var to = passing;
        if (to == null || !binds()) {
            return refused("commitments.refusal.no-hand-over");
        }
        return hand.person().equals(to.person())
                ? done(new Promise.TakenOver(id, to.n()))
                : refused("commitments.refusal.not-asked");
    }

    Result<Promise.HandOverDeclined> declineHandOver(Hand hand, Words reason) {
        var to = passing;
        if (to == null || !binds()) {
            return refused("commitments.refusal.no-hand-over");
        }
        if (!hand.person().equals(to.person())) {
            return refused("commitments.refusal.not-asked");
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(new Promise.HandOverDeclined(id, to.n(), reason));
    }

    // ---- accounts

    Result<Account.Given> give(
            Hand hand,
            Words promised,
            Words happened,
            Account.@Nullable Reading reading,
            Words explanation,
            Words help,
            Words nextStep,
            ZoneId zone,
            LocalDate today) {
        if (!binds()) {
            return refused("commitments.refusal.not-binding");
        }
        if (!hand.person().equals(holder())) {
            return refused("commitments.refusal.not-answerable");
        }
        if (happened.orEmpty().isEmpty()) {
            return refused(Refusal.at("happened", "commitments.refusal.happened"));
        }
        return done(
                new Account.Given(
                        id,
                        accounts.size() + 1,
                        due(zone).orElse(today),
                        promised,
                        happened,
                        reading,
                        explanation,
                        help,
                        nextStep));
    }

    Result<Account.Questioned> question(
            Hand hand, int account, Words question, LocalDate answerBy, LocalDate today) {
        var no = forJudges(hand, account);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (question.orEmpty().isEmpty()) {
            return refused(Refusal.at("question", "commitments.refusal.question"));
        }
        if (!answerBy.isAfter(today)) {
            return refused(Refusal.at("answerBy", "commitments.refusal.answer-by"));
        }
        int n = accounts.get(account - 1).questions().size() + 1;
        return done(new Account.Questioned(id, account, n, question, answerBy));
    }

    Result<Account.Answered> answer(Hand hand, int account, int question, Words answer) {
        if (!hand.person().equals(holder())) {
            return refused("commitments.refusal.not-answerable");
        }
        if (account < 1
                || account > accounts.size()
                || question < 1
                || question > accounts.get(account - 1).questions().size()) {
            return refused("commitments.refusal.no-such-question");
        }
        if (accounts.get(account - 1).questions().get(question - 1).answered() != null) {
            return refused("commitments.refusal.answered");
        }
        if (answer.orEmpty().isEmpty()) {
            return refused(Refusal.at("answer", "commitments.refusal.answer"));
        }
        return done(new Account.Answered(id, account, question, answer));
    }

    Result<Account.Judged> judge(
            Hand hand, int account, String verdict, Words reason, Words nextStep) {
        var no = forJudges(hand, account);
        if (no.isPresent()) {
            return refused(no.get());
        }
        if (!Account.VERDICTS.contains(verdict)) {
            return refused(Refusal.at("verdict", "commitments.refusal.verdict"));
        }
        boolean accepted = verdict.equals(Account.ACCEPTED);
        if (!accepted && reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        if (!accepted && nextStep.orEmpty().isEmpty()) {
            return refused(Refusal.at("nextStep", "commitments.refusal.next-step"));
        }
        return done(new Account.Judged(id, account, verdict, reason, nextStep));
    }

    private Optional<Refusal> forJudges(Hand hand, int account) {
        if (account < 1 || account > accounts.size()) {
            return Optional.of(Refusal.of("commitments.refusal.no-such-account"));
        }
        if (accounts.get(account - 1).verdict() != null) {
            return Optional.of(Refusal.of("commitments.refusal.judged"));
        }
        if (hand.person().equals(holder())) {
            return Optional.of(Refusal.of("commitments.refusal.own-account"));
        }
        return hand.forum()
                ? Optional.empty()
                : Optional.of(Refusal.of("commitments.refusal.judges-only"));
    }

    /** The forum ends it, or whoever keeps the programme. */
    Result<Promise.Ended> end(Hand hand, String how, Words reason) {
        if (end != null) {
            return refused("commitments.refusal.ended");
        }
        if (hand.person().equals(holder()) || !(hand.forum() || hand.programme())) {
            return refused("commitments.refusal.forum-only");
        }
        if (!ENDS.contains(how)) {
            return refused(Refusal.at("how", "commitments.refusal.how"));
        }
        if (reason.orEmpty().isEmpty()) {
            return refused(Refusal.at("reason", "commitments.refusal.reason"));
        }
        return done(new Promise.Ended(id, how, reason));
    }
}
