package care.cairn.app.commitments;

import care.cairn.app.ledger.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything on the page of a commitment.
 *
 * @param state the key of where it stands that day
 * @param due when the next account is due, or null
 * @param essentials how many of the eight are filled
 * @param living whether somebody sits on the forum
 * @param orphaned whether who answers is no longer here
 * @param signal what its measure says beside it: the key of a {@link Evidence}, or ""
 * @param replacement by which it was replaced after it was declined, or null
 * @param holder whether the viewer answers for it or is asked to
 * @param asked whether the viewer is asked to take it over
 * @param judges whether the viewer may ask and judge for the forum
 * @param keeps whether the viewer speaks for the forum's side of the terms
 * @param names of people, by id
 */
record CommitmentPage(
        Commitment it,
        String state,
        String style,
        @Nullable LocalDate due,
        int essentials,
        boolean living,
        boolean orphaned,
        String signal,
        @Nullable UUID replacement,
        @Nullable String decisionTitle,
        boolean pending,
        List<AccountCard> accounts,
        List<QuestionCard> questions,
        List<TextCard> texts,
        List<HandOverCard> handOvers,
        Ending ending,
        List<Sight.Link> sight,
        boolean holder,
        boolean asked,
        boolean judges,
        boolean keeps,
        boolean programme,
        boolean past,
        Map<UUID, String> names) {

    public Terms terms() {
        return it.terms();
    }

    /** The name of a person, or null where it is erased. */
    public @Nullable String name(@Nullable UUID person) {
        return person == null ? null : names.get(person);
    }

    public boolean ended() {
        return it.end() != null;
    }

    public boolean binds() {
        return it.binds();
    }

    public boolean waitsForHolder() {
        return it.waitsFor().equals(Commitment.HOLDER);
    }

    public boolean waitsForForum() {
        return it.waitsFor().equals(Commitment.FORUM);
    }

    public List<QuestionCard> questions(int account) {
        return questions.stream().filter(q -> q.account() == account).toList();
    }

    /** The question that was asked last. */
    public @Nullable QuestionCard lastQuestion() {
        return questions.isEmpty() ? null : questions.getLast();
    }

    /** The account that was given last. */
    public @Nullable AccountCard lastAccount() {
        return accounts.isEmpty() ? null : accounts.getFirst();
    }

    Optional<AccountCard> account(int n) {
        return accounts.stream().filter(a -> a.n() == n).findFirst();
    }

    record AccountCard(
            int n,
            LocalDate due,
            @Nullable String promised,
            @Nullable String happened,
            @Nullable String explanation,
            @Nullable String help,
            @Nullable String nextStep,
            @Nullable String measureName,
            @Nullable String measurePath,
            @Nullable String value,
            @Nullable String period,
            @Nullable String reading,
            @Nullable LocalDate known,
            @Nullable UUID by,
            Instant at,
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String agreedStep,
            @Nullable UUID judgedBy,
            @Nullable Instant judgedAt,
            @Nullable String stepKind,
            @Nullable String stepPartner,
            @Nullable LocalDate stepBy,
            @Nullable String stepTaken,
            @Nullable UUID stepTakenBy,
            @Nullable Instant stepTakenAt,
            @Nullable String claimName,
            @Nullable String claimPath,
            @Nullable String claimValue,
            @Nullable String claimPeriod,
            @Nullable String claimReading) {
        /** Whether help was asked for in it. */
        public boolean asksHelp() {
            return help != null && !help.isEmpty();
        }

        public String style() {
            return verdict == null
                    ? "open"
                    : verdict.equals(Account.NOT_ACCEPTED) ? "worse" : "better";
        }
    }

    record QuestionCard(
            int account,
            int n,
            @Nullable String question,
            @Nullable UUID by,
            Instant at,
            LocalDate answerBy,
            @Nullable String answer,
            @Nullable Instant answered) {}

    record TextCard(
            int version,
            @Nullable String what,
            @Nullable String standard,
            @Nullable String ownPart,
            LocalDate ends,
            @Nullable String reason,
            @Nullable UUID by,
            Instant at,
            @Nullable UUID acceptedBy,
            @Nullable Instant accepted,
            @Nullable Instant agreed,
            @Nullable Instant kept,
            @Nullable String keptReason) {}

    record HandOverCard(
            UUID from,
            UUID person,
            String partner,
            @Nullable String reason,
            Instant at,
            @Nullable Instant taken,
            @Nullable Instant declined,
            @Nullable String why) {}

    record Ending(
            @Nullable String how,
            @Nullable String reason,
            @Nullable UUID by,
            @Nullable Instant at,
            Instant proposed,
            @Nullable UUID insteadOf,
            @Nullable String settledReason,
            @Nullable UUID settledBy,
            @Nullable Instant settledAt) {}

    /** A judgement of an account that was proposed, and what became of it. */
    record JudgingCard(
            int n,
            String verdict,
            @Nullable String reason,
            @Nullable String nextStep,
            @Nullable String stepKind,
            @Nullable String stepPartner,
            @Nullable LocalDate stepBy,
            String rule,
            LocalDate closes,
            @Nullable UUID by,
            Instant at,
            @Nullable String ended,
            @Nullable Instant endedAt,
            List<SaidCard> said) {
        public String ruleWord() {
            return "decisions.rule." + rule.substring(0, rule.indexOf('/')) + ".name";
        }

        public long given() {
            return said.stream().filter(it -> !it.recused() && it.choice() != null).count();
        }

        public long eligible() {
            return said.stream().filter(it -> !it.recused()).count();
        }
    }

    /** What a seat said to it, or nothing yet. */
    record SaidCard(
            UUID seat,
            String partner,
            boolean recused,
            @Nullable String choice,
            @Nullable String reason,
            @Nullable UUID by) {}

    /** A step that a partner is to take. */
    record StepDue(
            UUID commitment,
            int n,
            String text,
            String forum,
            String partner,
            @Nullable LocalDate by) {}
}
