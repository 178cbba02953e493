package care.cairn.core.opinion.groups;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.opinion.groups.Groups.Finding;
import care.cairn.core.opinion.votes.Conversation;
import care.cairn.core.opinion.votes.Vote;
import care.cairn.core.opinion.votes.VoteMatrix;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsTest {

    /** Who agrees with what, by chance alone: people differ in nothing. */
    private static VoteMatrix random(int people, int statements, double density, long seed) {
        return votes(people, statements, density, seed, 1, 0);
    }

    /** Person i is of group i mod k; a group's shares differ from the others' by up to 0.9. */
    private static VoteMatrix votes(
            int people, int statements, double density, long seed, int k, double apart) {
        Random random = new Random(seed);
        double[][] shares = new double[k][statements];
        for (int j = 0; j < statements; j++) {
            double base = random.nextDouble();
            for (int g = 0; g < k; g++) {
                double own = random.nextBoolean() ? 0.95 : 0.05;
                shares[g][j] = (1 - apart) * base + apart * own;
            }
        }
        Conversation conversation = new Conversation();
        for (int i = 0; i < people; i++) {
            for (int j = 0; j < statements; j++) {
                if (random.nextDouble() < density) {
                    conversation.cast(
                            "" + i,
                            "" + j,
                            random.nextInt(8) == 0
                                    ? Vote.PASS
                                    : random.nextDouble() < shares[i % k][j]
                                            ? Vote.AGREE
                                            : Vote.DISAGREE);
                }
            }
        }
        return VoteMatrix.of(conversation);
    }

    @Test
    void random_votes_have_no_groups() {
        for (int seed = 0; seed < 40; seed++) {
            VoteMatrix votes = random(30 + 4 * seed, 20 + seed, 0.3 + 0.01 * seed, seed);
            assertThat(Groups.of(votes).k()).as("seed " + seed).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void planted_groups_are_found_and_no_others(int k) {
        VoteMatrix votes = votes(60 * k, 40, 0.6, 11, k, 0.8);
        Groups groups = Groups.of(votes);
        assertThat(groups.finding()).isEqualTo(Finding.FOUND);
        assertThat(groups.k()).isEqualTo(k);
        assertThat(groups.stability()).isGreaterThan(0.95);
        int right = 0;
        for (int i = 0; i < 60 * k; i++) {
            right += groups.membership()[i] == groups.membership()[i % k] ? 1 : 0;
            assertThat(groups.sureness()[i]).isBetween(0.0, 1.0);
        }
        assertThat(right).isGreaterThan(57 * k);
    }

    /** A third voted on everything; the others on eight of sixty, and stand about the middle. */
    @Test
    void people_with_few_votes_fill_no_valley() {
        for (int seed = 0; seed < 3; seed++) {
            Random random = new Random(seed);
            double[][] shares = new double[2][60];
            for (int j = 0; j < 60; j++) {
                double base = random.nextDouble();
                for (int g = 0; g < 2; g++) {
                    shares[g][j] = 0.5 * base + 0.5 * (random.nextBoolean() ? 0.95 : 0.05);
                }
            }
            Conversation conversation = new Conversation();
            for (int i = 0; i < 300; i++) {
                for (int j = 0; j < 60; j++) {
                    if (random.nextInt(60) < (i % 3 == 0 ? 60 : 8)) {
                        boolean agree = random.nextDouble() < shares[(i + 1) % 2][j];
                        conversation.cast("" + i, "" + j, agree ? Vote.AGREE : Vote.DISAGREE);
                    }
                }
            }
            assertThat(Groups.of(VoteMatrix.of(conversation)).k()).as("seed " + seed).isEqualTo(2);
        }
    }

    @Test
    void people_along_a_line_are_one_cloud() {
        Random random = new Random(5);
        Conversation conversation = new Conversation();
        double[] slopes = random.doubles(60, -2, 2).toArray();
        for (int i = 0; i < 500; i++) {
            double place = random.nextGaussian();
            for (int j = 0; j < 60; j++) {
                double share = 1 / (1 + Math.exp(-slopes[j] * place));
                conversation.cast(
                        "" + i, "" + j, random.nextDouble() < share ? Vote.AGREE : Vote.DISAGREE);
            }
        }
        Groups groups = Groups.of(VoteMatrix.of(conversation));
        assertThat(groups.finding()).isEqualTo(Finding.ONE_CLOUD);
        assertThat(groups.axes()).isPositive();
        assertThat(groups.gain()).isGreaterThan(0.1);
        assertThat(groups.positions()).hasSize(500 * groups.axes());
    }

    @Test
    void a_handful_of_people_are_no_groups() {
        Groups groups = Groups.of(votes(19, 30, 1, 1, 2, 0.9));
        assertThat(groups.finding()).isEqualTo(Finding.TOO_FEW_PEOPLE);
        assertThat(groups.k()).isZero();
        assertThat(groups.membership()).hasSize(19).containsOnly(-1);
        assertThat(Groups.of(VoteMatrix.of(new Conversation())).k()).isZero();
    }

    @Test
    void who_has_few_votes_is_placed_nowhere() {
        Conversation conversation = new Conversation();
        Random random = new Random(9);
        for (int i = 0; i < 80; i++) {
            for (int j = 0; j < (i == 7 ? 6 : 30); j++) {
                boolean agree = random.nextInt(10) > 0 == (i % 2 == j % 2);
                conversation.cast("" + i, "" + j, agree ? Vote.AGREE : Vote.DISAGREE);
            }
        }
        Groups groups = Groups.of(VoteMatrix.of(conversation));
        assertThat(groups.k()).isEqualTo(2);
        assertThat(groups.membership()[7]).isEqualTo(-1);
        assertThat(groups.sureness()[7]).isNaN();
        assertThat(groups.positions()[7 * groups.axes()]).isNaN();
        assertThat(groups.sizes()).containsExactly(40, 39);
    }
}
