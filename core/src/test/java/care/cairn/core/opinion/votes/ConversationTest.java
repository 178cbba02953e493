package care.cairn.core.opinion.votes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private final Conversation conversation = new Conversation();

    private Counts counts(String statement) {
        return conversation.counts(conversation.statement(statement));
    }

    @Test
    void the_last_answer_of_a_person_counts() {
        conversation.cast("ann", "s", Vote.AGREE);
        conversation.cast("ann", "s", Vote.DISAGREE);
        conversation.cast("bob", "s", Vote.AGREE);
        assertThat(counts("s")).isEqualTo(new Counts(2, 1, 1, 0, 0));
        assertThat(conversation.votes()).isEqualTo(2);
        assertThat(conversation.vote(0, 0)).contains(Vote.DISAGREE);
    }

    @Test
    void a_pass_is_seen_and_what_nobody_put_before_them_is_unseen() {
        conversation.cast("ann", "s", Vote.PASS);
        conversation.participant("bob");
        assertThat(counts("s").pass()).isEqualTo(1);
        assertThat(counts("s").seen()).isEqualTo(1);
        assertThat(counts("s").unseen()).isEqualTo(1);
    }

    @Test
    void what_is_shown_and_not_answered_is_no_pass() {
        int ann = conversation.participant("ann");
        int s = conversation.statement("s");
        conversation.show(ann, s);
        assertThat(conversation.counts(s)).isEqualTo(new Counts(1, 0, 0, 0, 1));
        assertThat(conversation.vote(ann, s)).isEmpty();
        assertThat(conversation.seen(ann, s)).isTrue();
        assertThat(conversation.votes()).isZero();
        conversation.cast(ann, s, Vote.AGREE);
        conversation.show(ann, s);
        assertThat(conversation.counts(s)).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(conversation.votes()).isEqualTo(1);
    }

    @Test
    void who_belongs_to_no_constituency_counts_among_all_and_in_none() {
        conversation.cast("ann", "s", Vote.AGREE);
        conversation.cast("bob", "s", Vote.DISAGREE);
        conversation.declare(conversation.participant("ann"), "hospital");
        assertThat(counts("s")).isEqualTo(new Counts(2, 1, 1, 0, 0));
        assertThat(conversation.counts(0, 0)).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(conversation.constituencies()).containsExactly("hospital");
        assertThat(conversation.constituency(1)).isEmpty();
    }

    @Test
    void a_new_declaration_takes_answers_along() {
        conversation.declare(conversation.participant("ann"), "hospital");
        conversation.cast("ann", "s", Vote.AGREE);
        conversation.declare(0, "patients");
        conversation.cast("ann", "t", Vote.PASS);
        assertThat(conversation.counts(0, 0)).isEqualTo(new Counts(0, 0, 0, 0, 0));
        assertThat(conversation.counts(1, 0)).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(conversation.counts(1, 1)).isEqualTo(new Counts(1, 0, 0, 1, 0));
    }

    /** Every count is kept answer by answer; here it is counted anew from the rows. */
    @Test
    void counts_kept_answer_by_answer_are_those_of_a_count_from_nothing() {
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            conversation.participant("p" + i);
            conversation.statement("s" + i);
        }
        for (int round = 0; round < 5000; round++) {
            int person = random.nextInt(40);
            switch (random.nextInt(8)) {
                case 0 -> conversation.declare(person, "c" + random.nextInt(3));
                case 1 -> conversation.show(person, random.nextInt(40));
                default ->
                        conversation.cast(
                                person, random.nextInt(40), Vote.ofSign(random.nextInt(3) - 1));
            }
        }
        for (int constituency = -1; constituency < 3; constituency++) {
            for (int s = 0; s < 40; s++) {
                int[] by = new int[4];
                int people = 0;
                for (int p = 0; p < 40; p++) {
                    if (constituency < 0
                            || conversation.constituency(p).orElse(-1) == constituency) {
                        people++;
                        if (conversation.vote(p, s).isPresent()) {
                            by[conversation.vote(p, s).get().code()]++;
                        } else if (conversation.seen(p, s)) {
                            by[3]++;
                        }
                    }
                }
                assertThat(
                                constituency < 0
                                        ? conversation.counts(s)
                                        : conversation.counts(constituency, s))
                        .isEqualTo(new Counts(people, by[0], by[1], by[2], by[3]));
            }
        }
    }

    @Test
    void strangers_are_refused() {
        assertThatThrownBy(() -> conversation.cast(0, 0, Vote.AGREE))
                .isInstanceOf(IndexOutOfBoundsException.class);
        conversation.participant("ann");
        assertThatThrownBy(() -> conversation.cast(0, 0, Vote.AGREE))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> conversation.counts(0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Vote.ofSign(2)).hasMessageContaining("2 is no vote");
    }

    @Test
    void a_matrix_stands_in_the_order_of_names_whatever_the_order_of_votes() {
        conversation.cast("10", "b", Vote.PASS);
        conversation.cast("9", "a", Vote.DISAGREE);
        conversation.cast("10", "2", Vote.AGREE);
        conversation.show(conversation.participant("ann"), 0);
        VoteMatrix matrix = VoteMatrix.of(conversation);
        assertThat(matrix.participants()).containsExactly("9", "10", "ann");
        assertThat(matrix.statements()).containsExactly("2", "a", "b");
        assertThat(matrix.votes()).isEqualTo(3);
        assertThat(List.of(matrix.statement(0), matrix.statement(1), matrix.statement(2)))
                .containsExactly(1, 0, 2);
        assertThat(List.of(matrix.vote(0), matrix.vote(1), matrix.vote(2)))
                .containsExactly(Vote.DISAGREE, Vote.AGREE, Vote.PASS);
        assertThat(List.of(matrix.sign(0), matrix.sign(1), matrix.sign(2)))
                .containsExactly(-1, 1, 0);
        assertThat(matrix.votes(2)).isZero();
        conversation.cast("9", "a", Vote.AGREE);
        assertThat(matrix.vote(0)).isEqualTo(Vote.DISAGREE);
    }

    @Test
    void nothing_is_said_below_the_minimum_numbers() {
        assertThat(new Counts(100, 9, 0, 0, 0).agreement()).isEmpty();
        assertThat(new Counts(100, 4, 0, 6, 0).agreement()).isEmpty();
        assertThat(new Counts(100, 4, 0, 6, 0).passing()).isEmpty();
        assertThat(new Counts(100, 4, 1, 5, 0).agreement()).isPresent();
        assertThat(new Counts(100, 4, 1, 2, 3).agreement()).isPresent();
        assertThat(new Counts(100, 4, 1, 2, 2).agreement()).isEmpty();
        assertThatThrownBy(() -> new Counts(3, 2, 1, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
