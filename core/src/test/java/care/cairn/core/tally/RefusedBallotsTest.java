package care.cairn.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Position;
import care.cairn.core.tally.poll.Quorum;
import care.cairn.core.tally.poll.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ballots among the options Ann, Bob and Cat, and why some cannot be given. */
class RefusedBallotsTest {

    private static final Circumstances AMONG =
            Circumstances.of(Quorum.NONE).withOptions(List.of("Ann", "Bob", "Cat"));

    private static Arguments ballot(
            String rule, Map<String, String> settings, Position position, String sentence) {
        return Arguments.of(rule, settings, position, sentence);
    }

    private static Position named(String... options) {
        return new Position.Selection(Set.of(options));
    }

    private static Position points(String option, int points) {
        return new Position.Points(Map.of(option, points));
    }

    private static Position both(int ann, int bob) {
        return new Position.Points(Map.of("Ann", ann, "Bob", bob));
    }

    private static Position ranked(String... options) {
        return Position.Ranking.of(List.of(options));
    }

    static List<Arguments> ballots() {
        Map<String, String> none = Map.of();
        Position equal = new Position.Ranking(List.of(Set.of("Bob", "Ann"), Set.of("Cat")));
        return List.of(
                ballot("choose/1", none, named("Ann"), ""),
                ballot("choose/1", none, named("Dan"), "unknown-option Dan"),
                ballot("choose/1", none, named("Ann", "Bob"), "too-many-options 2 1"),
                ballot("choose/1", Map.of("most", "2"), named("Ann", "Bob"), ""),
                ballot("choose/1", none, new Position.Selection(Set.of()), "nothing-chosen"),
                ballot("choose/1", none, ranked("Ann"), "other-form"),
                ballot("choose/1", none, new Position.Pick("abstain"), ""),
                ballot("choose/1", none, new Position.Pick("Ann"), "unknown-choice Ann"),
                ballot("score/1", none, points("Ann", 5), ""),
                ballot("score/1", none, points("Ann", 0), ""),
                ballot("score/1", none, points("Ann", 6), "points-out-of-bounds Ann 6 0 5"),
                ballot("score/1", none, points("Ann", -1), "points-out-of-bounds Ann -1 0 5"),
                ballot("score/1", none, points("Dan", 1), "unknown-option Dan"),
                ballot("dot-vote/1", none, both(5, 3), ""),
                ballot("dot-vote/1", none, both(5, 4), "too-many-points 9 8"),
                ballot("dot-vote/1", none, points("Ann", -1), "points-out-of-bounds Ann -1 0 8"),
                ballot("dot-vote/1", none, points("Ann", 9), "points-out-of-bounds Ann 9 0 8"),
                ballot("instant-run-off/1", none, ranked("Bob", "Ann"), ""),
                ballot("instant-run-off/1", none, ranked("Bob", "Dan"), "unknown-option Dan"),
                ballot("instant-run-off/1", none, ranked("Bob", "Bob"), "ranked-twice Bob"),
                ballot("instant-run-off/1", none, ranked(), "nothing-chosen"),
                ballot("instant-run-off/1", none, equal, "ranked-equal Ann Bob"),
                ballot("scottish-stv/1", none, equal, "ranked-equal Ann Bob"),
                ballot("schulze/1", none, equal, ""),
                ballot("schulze/1", none, ranked("Cat", "Cat"), "ranked-twice Cat"),
                ballot("schulze/1", none, named("Ann"), "other-form"),
                ballot("consent/1", none, named("Ann"), "other-form"));
    }

    @ParameterizedTest
    @MethodSource("ballots")
    void areRefusedWithASentence(
            String rule, Map<String, String> settings, Position position, String sentence) {
        Optional<Reason> refused = DecisionRules.of(rule, settings).refuses(position, AMONG);
        assertThat(refused.map(RefusedBallotsTest::text).orElse("")).isEqualTo(sentence);
    }

    private static String text(Reason reason) {
        return reason.key().text()
                + reason.values().stream().map(v -> " " + v).collect(Collectors.joining());
    }
}
