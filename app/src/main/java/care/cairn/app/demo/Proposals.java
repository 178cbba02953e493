package care.cairn.app.demo;

import care.cairn.app.decisions.Asking;
import care.cairn.app.decisions.Closing;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.decisions.Draft;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.decisions.Yardsticks;
import care.cairn.app.ledger.Words;
import care.cairn.app.signals.Signals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One invented proposal and its way through a group. */
final class Proposals {
    private final Decisions decisions;
    private final Yardsticks yardsticks;
    private final Stage stage;
    private final String group;
    private final @Nullable String measure;
    private final String question;
    private final String text;
    private final String whyNow;
    private List<String> follows = List.of();
    private Asking asking = Asking.USUAL;
    private @Nullable UUID id;

    Proposals(
            Decisions decisions,
            Yardsticks yardsticks,
            Stage stage,
            String group,
            @Nullable String measure,
            String question,
            String text,
            String whyNow) {
        this.decisions = decisions;
        this.yardsticks = yardsticks;
        this.stage = stage;
        this.group = group;
        this.measure = measure;
        this.question = question;
        this.text = text;
        this.whyNow = whyNow;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    /** Asks to be decided in another way than by consent. */
    Proposals by(Asking way) {
        asking = way;
        return this;
    }

    /** Says what becomes of an earlier decision, from a day on which it is looked at again. */
    Proposals about(Proposals earlier, String way, LocalDate until) {
        asking = asking.about(new Proposal.About(earlier.id(), way, until));
        return this;
    }

    void follow(@Nullable UUID signal) {
        follows = signal == null ? List.of() : List.of(Signals.subject(signal));
    }

    void openFollowing(String player, String closes, Instant at) {
        open(player, closes, follows, at);
    }

    void open(String player, String closes, List<String> earlier, Instant at) {
        var today = LocalDate.ofInstant(at, Stage.ZONE);
        var draft =
                new Draft(
                        stage.group(group),
                        Words.of(question),
                        Words.of(text),
                        Words.of(whyNow),
                        List.of(),
                        Stage.at(closes, 16),
                        null,
                        measure == null
                                ? List.of()
                                : yardsticks.read(stage.measure(measure), today).stream().toList(),
                        earlier,
                        asking);
        id = decisions.open(draft, stage.who(player), at, today).orThrow();
    }

    void say(String player, String choice, String reason, Instant at) {
        decisions
                .take(id(), seat(player), stage.who(player), choice, Words.of(reason), at)
                .orThrow();
    }

    /** Marks the options: points or ranks. */
    void mark(String player, Map<String, Integer> marks, String reason, Instant at) {
        decisions
                .take(id(), seat(player), stage.who(player), "", marks, Words.of(reason), at)
                .orThrow();
    }

    /** Puts a ballot with ranks into the urn. */
    void enter(String player, Map<String, Integer> ranks, Instant at) {
        decisions.enter(id(), seat(player), stage.who(player), "", ranks, at).orThrow();
    }

    void withdraw(String player, String kind, String what, Instant at) {
        decisions
                .declare(id(), seat(player), stage.who(player), kind, Words.of(what), at)
                .orThrow();
    }

    void confirm(String player, Instant at) {
        decisions.confirm(id(), seat(player), stage.who(player), at).orThrow();
    }

    void test(String player, UUID objection, String finding, String note, Instant at) {
        decisions.test(id(), objection, stage.who(player), finding, Words.of(note), at).orThrow();
    }

    void amend(
            String player,
            String newText,
            String reason,
            UUID objection,
            String closes,
            Instant at) {
        decisions
                .amend(
                        id(),
                        stage.who(player),
                        Words.of(newText),
                        Words.of(reason),
                        List.of(objection),
                        Stage.at(closes, 16),
                        at)
                .orThrow();
    }

    void closeInTime(Instant at) {
        decisions.closeInTime(id(), at).orThrow();
    }

    void state(
            String player,
            String statement,
            String effective,
            String review,
            String followUp,
            Instant at) {
        decisions
                .state(
                        id(),
                        stage.who(player),
                        Words.of(statement),
                        Words.NONE,
                        LocalDate.parse(effective),
                        LocalDate.parse(review),
                        followUp,
                        Words.NONE,
                        at)
                .orThrow();
    }

    /** In words, with nothing that follows from it. */
    void conclude(String player, String statement, String noAction, Instant at) {
        decisions
                .state(
                        id(),
                        stage.who(player),
                        Words.of(statement),
                        Words.NONE,
                        null,
                        null,
                        Closing.NO_ACTION,
                        Words.of(noAction),
                        at)
                .orThrow();
    }

    private UUID seat(String player) {
        return stage.seat(group, player);
    }
}
