package care.cairn.app.commitments;

import care.cairn.app.web.DebtSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.words.Wording;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Commitments that no measure will show, that no living forum hears, or that nobody holds. */
@Component
class CommitmentDebt implements DebtSource {
    private static final int SHOWN = 10;
    private final CommitmentReading reading;
    private final Wording words;

    CommitmentDebt(CommitmentReading reading, Wording words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public List<Debt> debts(Viewer viewer) {
        var open =
                reading.list(
                        new CommitmentFilter("open", null, null, null, "", "number", ""), viewer);
        return List.of(
                debt(40, "commitments", open, it -> it.row().bound() && it.row().measure() == null),
                debt(41, "forumless", open, it -> !it.living()),
                debt(42, "orphaned", open, CommitmentReading.Listed::orphaned));
    }

    private Debt debt(
            int order,
            String key,
            List<CommitmentReading.Listed> open,
            Predicate<CommitmentReading.Listed> owed) {
        var found = open.stream().filter(owed).toList();
        return new Debt(
                order,
                key,
                found.size(),
                found.stream()
                        .limit(SHOWN)
                        .map(it ->
                                new Link(
                                        "/commitments/" + it.row().id(),
                                        Objects.requireNonNullElse(
                                                it.row().what(), words.say("commitments.erased"))))
                        .toList());
    }
}
