package care.cairn.core.tally;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.cairn.core.tally.poll.Ballot;
import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Electorate;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Parameter;
import care.cairn.core.tally.poll.Position;
import care.cairn.core.tally.poll.Quorum;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Seat;
import care.cairn.core.tally.poll.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every rule promises, whatever it decides. */
class DecisionRulesTest {

    private static final List<String> OPTIONS = List.of("red", "green", "blue");

    static List<DecisionRule> rules() {
        return DecisionRules.ALL;
    }

    @Test
    void noTwoRulesShareAKey() {
        assertThat(rules()).extracting(DecisionRule::key).doesNotHaveDuplicates();
        assertThat(DecisionRules.find("no-such-rule/1")).isEmpty();
        assertThatThrownBy(() -> DecisionRules.of("no-such-rule/1", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsNamedWithItsVersionAndFoundByIt(DecisionRule rule) {
        assertThat(rule.key()).matches("[a-z]+(-[a-z]+)*/[1-9]\\d*");
        assertThat(DecisionRules.find(rule.key())).contains(rule);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void settingsAreStoredAndRestored(DecisionRule rule) {
        assertThat(rule.settings().keySet())
                .containsExactlyElementsOf(rule.parameters().stream().map(Parameter::key).toList());
        assertThat(DecisionRules.of(rule.key(), rule.settings())).isEqualTo(rule);
        assertThatThrownBy(() -> rule.with(Map.of("no-such-parameter", "1")))
                .isInstanceOf(IllegalArgumentException.class);
        for (Parameter parameter : rule.parameters()) {
            assertThatThrownBy(() -> rule.with(Map.of(parameter.key(), "-1")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyChoiceIsAcceptedAndAnyOtherRefused(DecisionRule rule) {
        assertThat(rule.choices()).extracting(Choice::key).doesNotHaveDuplicates();
        Circumstances c = circumstances(Quorum.NONE);
        for (Choice choice : rule.choices()) {
            assertThat(rule.refuses(new Position.Pick(choice.key()), c)).isEmpty();
            assertThat(rule.needsReason(choice.key())).isEqualTo(choice.needsReason());
        }
        assertThat(rule.refuses(new Position.Pick("no-such-choice"), c))
                .contains(Reason.of(Reason.Key.UNKNOWN_CHOICE, "no-such-choice"));
        List<Ballot> wrong = List.of(Ballot.pick("a1", "no-such-choice"));
        assertThatThrownBy(() -> rule.decide(electorate(), wrong, c))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nobodyEligibleDecidesNothing(DecisionRule rule) {
        Electorate nobody = Electorate.of(List.of(new Seat("a1", "a", false, false)));
        Outcome outcome = rule.decide(nobody, ballots(rule, 1), circumstances(Quorum.NONE));
        assertThat(outcome.verdict()).isEqualTo(Verdict.NO_QUORUM);
        assertThat(outcome.reasons()).containsExactly(Reason.of(Reason.Key.NOBODY_ELIGIBLE));
        assertThat(outcome.tally().setAside()).isEqualTo(1);
        assertThat(outcome.winners()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyoneRecusedDecidesNothing(DecisionRule rule) {
        Electorate all = electorate();
        for (Seat seat : all.seats()) {
            all = all.recuse(seat.id());
        }
        Outcome outcome = rule.decide(all, ballots(rule, 7), circumstances(Quorum.NONE));
        assertThat(outcome.verdict()).isEqualTo(Verdict.NO_QUORUM);
        assertThat(outcome.reasons()).containsExactly(Reason.of(Reason.Key.EVERYONE_RECUSED, 7));
        assertThat(outcome.tally().setAside()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aQuorumLostByRecusalDecidesNothing(DecisionRule rule) {
        Quorum quorum = new Quorum(3, Map.of("c", 1));
        Electorate before = electorate();
        Electorate after = before.recuse("c1");
        List<Ballot> ballots = ballots(rule, 7);
        assertThat(rule.decide(before, ballots, circumstances(quorum)).verdict())
                .isNotEqualTo(Verdict.NO_QUORUM);
        Outcome outcome = rule.decide(after, ballots, circumstances(quorum));
        assertThat(outcome.verdict()).isEqualTo(Verdict.NO_QUORUM);
        assertThat(outcome.reasons())
                .containsExactly(Reason.of(Reason.Key.SECTOR_OUT_OF_REACH, "c", 0, 1));
        assertThat(outcome.quorum().reachable()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void withoutBallotsNothingPasses(DecisionRule rule) {
        Outcome outcome = rule.decide(electorate(), List.of(), circumstances(Quorum.NONE));
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.reasons()).isNotEmpty();
        assertThat(outcome.tally().undecided()).isEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aStrangersBallotOrASecondOneIsABug(DecisionRule rule) {
        Ballot good = ballots(rule, 1).getFirst();
        Circumstances c = circumstances(Quorum.NONE);
        assertThatThrownBy(() -> rule.decide(electorate(), List.of(good, good), c))
                .isInstanceOf(IllegalArgumentException.class);
        List<Ballot> stranger = List.of(new Ballot("z9", good.position()));
        assertThatThrownBy(() -> rule.decide(electorate(), stranger, c))
                .isInstanceOf(IllegalArgumentException.class);
        List<Ballot> secret = List.of(Ballot.secret(good.position()));
        assertThatThrownBy(() -> rule.decide(electorate(), secret, c))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void secretBallotsCountLikeNamedOnesUnlessTheRuleAsksWhoSaysWhat(DecisionRule rule) {
        Random random = new Random(13);
        List<Ballot> named = randomBallots(rule, random);
        List<Ballot> secret = named.stream().map(b -> Ballot.secret(b.position())).toList();
        Set<String> seats = named.stream().map(Ballot::seat).collect(toSet());
        Circumstances c = circumstances(Quorum.ofEach(3, Set.of("a", "b")));
        Circumstances who = c.withParticipants(seats);
        if (rule.needsNames()) {
            assertThatThrownBy(() -> rule.decide(electorate(), secret, who))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(rule.decide(electorate(), secret, who))
                    .isEqualTo(rule.decide(electorate(), named, c));
            assertThat(rule.settled(electorate(), secret, who)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOrderOfBallotsNeverMatters(DecisionRule rule) {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Ballot> ballots = randomBallots(rule, random);
            Circumstances c = circumstances(new Quorum(2, Map.of()));
            Outcome outcome = rule.decide(electorate(), ballots, c);
            Collections.shuffle(ballots, random);
            assertThat(rule.decide(electorate(), ballots, c)).isEqualTo(outcome);
            assertThat(outcome.reasons()).isNotEmpty();
        }
    }

    /** Tries every way in which the silent seats could still answer. */
    @ParameterizedTest
    @MethodSource("rules")
    void aSettledVoteCannotChangeAnyMore(DecisionRule rule) {
        if (rule.form() != Form.PICK) {
            return;
        }
        Random random = new Random(11);
        Circumstances c = circumstances(new Quorum(2, Map.of())).withConditions(rule.conditions());
        for (String role : rule.roles()) {
            c = c.withRole(role, Set.of(role.equals("adviser") ? "a2" : "a1"));
        }
        int settled = 0;
        for (int round = 0; round < 300; round++) {
            List<Ballot> ballots = randomBallots(rule, random);
            if (ballots.size() < 5 || !rule.settled(electorate(), ballots, c)) {
                continue;
            }
            settled++;
            Verdict now = rule.decide(electorate(), ballots, c).verdict();
            for (List<Ballot> completed : completions(rule, ballots)) {
                assertThat(rule.decide(electorate(), completed, c).verdict())
                        .as("%s after %s", completed, ballots)
                        .isEqualTo(now);
            }
        }
        assertThat(settled).isPositive();
    }

    private static List<List<Ballot>> completions(DecisionRule rule, List<Ballot> ballots) {
        List<List<Ballot>> all = new ArrayList<>(List.of(ballots));
        for (Seat seat : electorate().seats()) {
            if (ballots.stream().noneMatch(b -> b.seat().equals(seat.id()))) {
                for (List<Ballot> begun : List.copyOf(all)) {
                    for (Choice choice : rule.choices()) {
                        List<Ballot> more = new ArrayList<>(begun);
                        more.add(Ballot.pick(seat.id(), choice.key()));
                        all.add(more);
                    }
                }
            }
        }
        return all;
    }

    private static Electorate electorate() {
        return Electorate.of(
                List.of(
                        Seat.voting("a1", "a"),
                        Seat.voting("a2", "a"),
                        Seat.voting("a3", "a"),
                        Seat.voting("b1", "b"),
                        Seat.voting("b2", "b"),
                        Seat.voting("b3", "b"),
                        Seat.voting("c1", "c")));
    }

    private static Circumstances circumstances(Quorum quorum) {
        return Circumstances.of(quorum).withOptions(OPTIONS).withLots(OPTIONS);
    }

    /** A ballot of the rule's first kind for each of the first seats. */
    private static List<Ballot> ballots(DecisionRule rule, int count) {
        return electorate().seats().stream()
                .limit(count)
                .map(seat -> new Ballot(seat.id(), position(rule, new Random(1))))
                .toList();
    }

    private static List<Ballot> randomBallots(DecisionRule rule, Random random) {
        List<Ballot> ballots = new ArrayList<>();
        for (Seat seat : electorate().seats()) {
            if (random.nextInt(7) > 0) {
                ballots.add(new Ballot(seat.id(), position(rule, random)));
            }
        }
        return ballots;
    }

    private static Position position(DecisionRule rule, Random random) {
        List<String> shuffled = new ArrayList<>(OPTIONS);
        Collections.shuffle(shuffled, random);
        return switch (rule.form()) {
            case PICK ->
                    new Position.Pick(
                            rule.choices().get(random.nextInt(rule.choices().size())).key());
            case SELECT -> new Position.Selection(Set.of(shuffled.getFirst()));
            case SCORE, SHARE_OUT -> new Position.Points(points(shuffled, random));
            case RANK ->
                    Position.Ranking.of(shuffled.subList(0, 1 + random.nextInt(OPTIONS.size())));
        };
    }

    private static Map<String, Integer> points(List<String> options, Random random) {
        Map<String, Integer> points = new LinkedHashMap<>();
        options.forEach(option -> points.put(option, random.nextInt(3)));
        return points;
    }
}
