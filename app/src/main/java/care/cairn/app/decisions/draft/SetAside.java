package care.cairn.app.decisions.draft;

import care.cairn.app.decisions.Proposal;
import care.cairn.app.ledger.Words;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ways that were set aside, as a form has them: one a line, a bar, and why. */
final class SetAside {
    private static final String BETWEEN = "|";

    private SetAside() {}

    static List<Proposal.Option> read(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "")
                .lines()
                .filter(it -> !it.isBlank())
                .map(line -> {
                    int at = line.indexOf(BETWEEN);
                    return new Proposal.Option(
                            Words.of(at < 0 ? line : line.substring(0, at)),
                            at < 0 ? Words.NONE : Words.of(line.substring(at + 1)));
                })
                .filter(it -> !it.text().isEmpty())
                .toList();
    }

    static String written(List<Proposal.Option> ways) {
        return ways.stream()
                .map(it ->
                        it.reason().isEmpty()
                                ? it.text().orEmpty()
                                : it.text().orEmpty() + " " + BETWEEN + " " + it.reason().orEmpty())
                .collect(Collectors.joining("\n"));
    }
}
