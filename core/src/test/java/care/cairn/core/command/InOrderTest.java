package care.cairn.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void results_come_in_the_order_of_the_parts(int processors) throws IOException {
        List<Integer> taken = new ArrayList<>();
        InOrder.of(100, processors, part -> part * part, taken::add);
        assertThat(taken)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(part -> part * part).toList());
        InOrder.of(0, processors, part -> part, taken::add);
        InOrder.of(1, processors, part -> -1, taken::add);
        assertThat(taken).hasSize(101).endsWith(-1);
    }

    @Test
    void two_parts_are_done_at_the_same_time() throws IOException {
        CountDownLatch both = new CountDownLatch(2);
        List<Boolean> met = new ArrayList<>();
        InOrder.of(
                2,
                2,
                part -> {
                    both.countDown();
                    try {
                        both.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return true;
                },
                met::add);
        assertThat(met).containsExactly(true, true);
    }

    @Test
    void what_a_part_refuses_is_refused() {
        for (int processors : new int[] {1, 4}) {
            assertThatThrownBy(() ->
                            InOrder.of(
                                    20,
                                    processors,
                                    part -> {
                                        if (part == 7) {
                                            throw new Refused("Not this one.");
                                        }
                                        return part;
                                    },
                                    part -> {}))
                    .isInstanceOf(Refused.class)
                    .hasMessage("Not this one.");
        }
    }
}
