package care.cairn.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubtreeTest {

    private static final int SIZE = 40;
    private static final ReferenceTree REFERENCE = ReferenceTree.ofNumbers(SIZE);

    private static boolean stands(int start, int end) {
        int holds = 1;
        while (holds < end - start) {
            holds *= 2;
        }
        return start % holds == 0;
    }

    @Test
    void everySubtreeIsProvedToBePartOfEveryTreeThatHoldsIt() {
        Hash stray = Rfc6962.EMPTY_ROOT;
        int proved = 0;
        for (int start = 0; start < SIZE; start++) {
            for (int end = start + 1; end <= SIZE; end++) {
                if (!stands(start, end)) {
                    continue;
                }
                Subtree subtree = new Subtree(start, end);
                Hash own = REFERENCE.subtree(start, end);
                for (int size = end; size <= SIZE; size++) {
                    List<Hash> path = REFERENCE.subtreeProof(start, end, size);
                    Hash root = REFERENCE.root(size);
                    assertThat(subtree.verifyConsistency(size, path, own, root))
                            .as("%d to %d of %d", start, end, size)
                            .isTrue();
                    assertThat(subtree.verifyConsistency(size, path, stray, root)).isFalse();
                    assertThat(subtree.verifyConsistency(size, path, own, stray)).isFalse();
                    proved++;
                }
            }
        }
        assertThat(proved).isEqualTo(2608);
    }

    @Test
    void whereNoSubtreeStandsThereIsNone() {
        for (int start = 0; start < SIZE; start++) {
            for (int end = start + 1; end <= SIZE; end++) {
                if (!stands(start, end)) {
                    int from = start;
                    int to = end;
                    assertThatThrownBy(() -> new Subtree(from, to))
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
        assertThatThrownBy(() -> new Subtree(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Subtree(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
