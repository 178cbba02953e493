package care.cairn.app.demo;

import care.cairn.app.commitments.Account;
import care.cairn.app.commitments.AccountJudgements;
import care.cairn.app.commitments.Commitments;
import care.cairn.app.commitments.Terms;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.Catalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the invented cast promised, and how they answered for it. */
@Component
@ConditionalOnProperty("cairn.demo")
class Promises {
    private final Commitments commitments;
    private final AccountJudgements judgements;

    Promises(Commitments commitments, AccountJudgements judgements) {
        this.commitments = commitments;
        this.judgements = judgements;
    }

    Promise of(
            Stage stage,
            Proposals from,
            String player,
            String group,
            String what,
            String ownPart,
            String standard,
            @Nullable String measure,
            String direction,
            @Nullable Double target,
            String rhythm,
            String ifNotMet,
            String start,
            String review,
            String end) {
        var organisation = Stage.organisationOf(player);
        var goal =
                measure == null
                        ? null
                        : new Terms.Goal(
                                stage.measure(measure),
                                Catalogue.of(measure).definition().name().en(),
                                direction,
                                target,
                                LocalDate.parse(end));
        var terms =
                new Terms(
                        Words.of(what),
                        stage.organisation(organisation),
                        Stage.nameOf(organisation),
                        stage.player(player),
                        List.of(),
                        Words.of(ownPart),
                        stage.group(group),
                        Cast.GROUPS.stream()
                                .filter(it -> it.key().equals(group))
                                .findFirst()
                                .orElseThrow()
                                .name(),
                        Words.of(standard),
                        goal,
                        rhythm,
                        Words.of(ifNotMet),
                        LocalDate.parse(start),
                        LocalDate.parse(review),
                        LocalDate.parse(end),
                        Terms.PUBLIC);
        return new Promise(stage, from, player, group, terms);
    }

    /** One commitment and its holder. */
    final class Promise {
        private final Stage stage;
        private final Proposals from;
        private final String holder;
        private final String group;
        private final Terms terms;
        private int accounts;
        private @Nullable UUID id;

        private Promise(Stage stage, Proposals from, String holder, String group, Terms terms) {
            this.stage = stage;
            this.from = from;
            this.holder = holder;
            this.group = group;
            this.terms = terms;
        }

        private UUID id() {
            return Objects.requireNonNull(id);
        }

        void propose(String player, Instant at) {
            id = commitments.propose(from.id(), terms, stage.moment(player, at)).orThrow();
        }

        void accept(Instant at) {
            commitments.accept(id(), stage.moment(holder, at)).orThrow();
        }

        void negotiate(String what, String reason, Instant at) {
            var other =
                    new Terms(
                            Words.of(what),
                            terms.partner(),
                            terms.partnerName(),
                            terms.person(),
                            terms.helpers(),
                            terms.ownPart(),
                            terms.forum(),
                            terms.forumName(),
                            terms.standard(),
                            terms.goal(),
                            terms.rhythm(),
                            terms.ifNotMet(),
                            terms.start(),
                            terms.review(),
                            terms.end(),
                            terms.publicity());
            commitments
                    .negotiate(id(), other, Words.of(reason), stage.moment(holder, at))
                    .orThrow();
        }

        void agree(String player, Instant at) {
            commitments.agree(id(), stage.moment(player, at)).orThrow();
        }

        void account(
                String promised,
                String happened,
                String explanation,
                String help,
                String next,
                Instant at) {
            commitments
                    .give(
                            id(),
                            Words.of(promised),
                            Words.of(happened),
                            null,
                            Words.of(explanation),
                            Words.of(help),
                            Words.of(next),
                            stage.moment(holder, at))
                    .orThrow();
            accounts++;
        }

        /**
         * A player proposes, and the other seats of the forum say that they have nothing against
         * it.
         */
        void judge(String player, String verdict, String reason, String next, Instant at) {
            boolean accepted = verdict.equals("accepted");
            judgements
                    .propose(
                            id(),
                            accounts,
                            verdict.equals("accepted-with-actions")
                                    ? Account.WITH_ACTIONS
                                    : verdict,
                            Words.of(reason),
                            Words.of(next),
                            accepted ? "" : "help",
                            null,
                            null,
                            stage.moment(player, at))
                    .orThrow();
            for (var place : places()) {
                if (!judged()) {
                    judgements
                            .say(
                                    id(),
                                    accounts,
                                    stage.seat(group, place.holder()),
                                    "no-objection",
                                    Words.NONE,
                                    stage.moment(place.holder(), at))
                            .orThrow();
                }
            }
        }

        private boolean judged() {
            return commitments.find(id()).orElseThrow().accounts().get(accounts - 1).verdict()
                    != null;
        }

        /** The voting seats of the forum, but that of the partner that answers. */
        private List<Cast.Place> places() {
            return Cast.GROUPS.stream()
                    .filter(it -> it.key().equals(group))
                    .flatMap(it -> it.places().stream())
                    .filter(Cast.Place::voting)
                    .filter(it -> !it.organisation().equals(Stage.organisationOf(holder)))
                    .toList();
        }

        void end(String player, String how, String reason, Instant at) {
            commitments.end(id(), how, Words.of(reason), stage.moment(player, at)).orThrow();
        }
    }
}
