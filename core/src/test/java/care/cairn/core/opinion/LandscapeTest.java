package care.cairn.core.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.opinion.votes.Conversation;
import care.cairn.core.opinion.votes.Counts;
import care.cairn.core.opinion.votes.Vote;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LandscapeTest {

    private static Conversation two(int people) {
        Random random = new Random(4);
        Conversation conversation = new Conversation();
        for (int i = 0; i < people; i++) {
            conversation.declare(conversation.participant("" + i), i % 3 == 0 ? "x" : "y");
            for (int j = 0; j < 30; j++) {
                if (random.nextInt(4) > 0) {
                    boolean agree = random.nextInt(10) > 0 == (i % 2 == j % 2);
                    conversation.cast("" + i, "" + j, agree ? Vote.AGREE : Vote.DISAGREE);
                }
            }
        }
        return conversation;
    }

    @Test
    void a_vote_more_gives_what_a_count_from_nothing_gives() {
        Conversation conversation = two(60);
        Landscape landscape = Landscape.of(conversation);
        for (int round = 0; round < 20; round++) {
            conversation.cast("" + round, "" + round, Vote.ofSign(round % 3 - 1));
            landscape = landscape.after(conversation, round);
        }
        Landscape anew = Landscape.of(conversation);
        assertThat(landscape.constituencies()).isEqualTo(anew.constituencies());
        assertThat(landscape.grouped().names()).hasSize(2);
        assertThat(landscape.votes()).isEqualTo(anew.votes());
        for (int s = 0; s < 30; s++) {
            Landscape.Statement kept = landscape.statements().get(s);
            Landscape.Statement fresh = anew.statements().get(s);
            assertThat(kept.counts()).isEqualTo(fresh.counts());
            assertThat(kept.agreement()).isEqualTo(fresh.agreement());
            assertThat(kept.commonGround()).isEqualTo(fresh.commonGround());
            assertThat(kept.divide().map(Divide::difference))
                    .isEqualTo(fresh.divide().map(Divide::difference));
        }
    }

    private static Counts counts(int agree, int disagree) {
        return new Counts(100, agree, disagree, 0, 0);
    }

    @Test
    void one_agree_of_one_person_represents_nobody() {
        Partition partition =
                new Partition(
                        List.of("1", "2"),
                        List.of(
                                List.of(counts(1, 0), counts(0, 40)),
                                List.of(counts(40, 2), counts(3, 40)),
                                List.of(counts(20, 20), counts(21, 20))));
        List<Representative> first = partition.representative().getFirst();
        assertThat(first).extracting(Representative::statement).containsExactly(1);
        assertThat(first.getFirst().agree()).isTrue();
        assertThat(partition.commonGround(0, true)).isEmpty();
        assertThat(partition.divides().get(0)).isEmpty();
        assertThat(partition.divides().get(1).orElseThrow().named()).isTrue();
        assertThat(partition.divides().get(2).orElseThrow().named()).isFalse();
    }

    @Test
    void of_many_statements_answered_by_chance_hardly_any_divides() {
        Random random = new Random(2);
        List<List<Counts>> counts = new java.util.ArrayList<>();
        for (int s = 0; s < 1000; s++) {
            int a = 0;
            int b = 0;
            for (int i = 0; i < 50; i++) {
                a += random.nextInt(2);
                b += random.nextInt(2);
            }
            counts.add(List.of(counts(a, 50 - a), counts(b, 50 - b)));
        }
        Partition partition = new Partition(List.of("1", "2"), counts);
        assertThat(partition.divides().stream().filter(it -> it.orElseThrow().named())).isEmpty();
        assertThat(partition.representative()).allMatch(List::isEmpty);
    }

    @Test
    void routing_keeps_a_floor_for_what_few_agree_with_and_says_when_it_is_uniform() {
        List<Counts> counts = List.of(counts(80, 5), counts(3, 80), new Counts(100, 0, 0, 0, 0));
        Routing routing = Routing.of(counts, new double[] {1, 1, 0});
        assertThat(routing.chances()[1]).isGreaterThanOrEqualTo(Routing.FLOOR / 3);
        assertThat(routing.chances()[2]).isGreaterThan(routing.chances()[0]);
        assertThat(java.util.Arrays.stream(routing.chances()).sum())
                .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(routing.uniform()).isFalse();
        assertThat(routing.entropy()).isBetween(0.1, Math.log(3) / Math.log(2));
        assertThat(routing.next(s -> s != 1, 0.99)).isEqualTo(1);
        assertThat(routing.next(s -> true, 0.5)).isEqualTo(-1);
        Routing same = Routing.of(List.of(counts(5, 5), counts(5, 5)), new double[2]);
        assertThat(same.uniform()).isTrue();
        assertThat(same.entropy()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void straight_liners_and_doubles_are_flagged_and_stay() {
        Conversation conversation = two(40);
        for (int j = 0; j < 12; j++) {
            conversation.cast("line", "" + j, Vote.AGREE);
            conversation.cast("twin", "" + j, j % 3 == 0 ? Vote.PASS : Vote.DISAGREE);
            conversation.cast("copy", "" + j, j % 3 == 0 ? Vote.PASS : Vote.DISAGREE);
        }
        Landscape landscape = Landscape.of(conversation);
        assertThat(landscape.doubtful().straightLiners())
                .extracting(it -> landscape.participants().get(it.participant()), it -> it.votes())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("line", 12));
        assertThat(landscape.doubtful().duplicates())
                .singleElement()
                .extracting(it -> it.stream().map(landscape.participants()::get).toList())
                .isEqualTo(List.of("copy", "twin"));
        assertThat(landscape.participants()).hasSize(43);
    }
}
