package care.cairn.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {

    private static final int SIZE = 70;
    private static final ReferenceTree REFERENCE = ReferenceTree.ofNumbers(SIZE);
    private static final Numbers LOG = Numbers.upTo(SIZE);

    @Test
    void everyRootIsThatOfThePlainTree() {
        Frontier frontier = Frontier.EMPTY;
        for (int n = 0; n <= SIZE; n++) {
            assertThat(LOG.tree(n).root()).as("size %d", n).isEqualTo(REFERENCE.root(n));
            assertThat(frontier.root()).as("frontier of %d", n).isEqualTo(REFERENCE.root(n));
            if (n < SIZE) {
                frontier = frontier.append(REFERENCE.leaf(n));
            }
        }
    }

    @Test
    void everyInclusionProofIsThatOfThePlainTreeAndHolds() {
        for (int n = 1; n <= SIZE; n++) {
            for (int i = 0; i < n; i++) {
                InclusionProof proof = LOG.tree(n).inclusion(i);
                assertThat(proof.path()).isEqualTo(REFERENCE.path(i, n));
                assertThat(Proofs.verifyInclusion(proof, REFERENCE.leaf(i), REFERENCE.root(n)))
                        .as("%d of %d", i, n)
                        .isTrue();
            }
        }
    }

    @Test
    void everyConsistencyProofIsThatOfThePlainTreeAndHolds() {
        for (int n = 1; n <= SIZE; n++) {
            for (int m = 1; m <= n; m++) {
                ConsistencyProof proof = LOG.tree(n).consistency(m);
                assertThat(proof.path()).isEqualTo(REFERENCE.proof(m, n));
                assertThat(Proofs.verifyConsistency(proof, REFERENCE.root(m), REFERENCE.root(n)))
                        .as("%d to %d", m, n)
                        .isTrue();
            }
        }
    }

    @Test
    void aFrontierCanBeStoredAndRestored() {
        Frontier frontier = LOG.frontier();
        Frontier restored = Frontier.of(frontier.size(), frontier.hashes());
        assertThat(restored).isEqualTo(frontier).hasSameHashCodeAs(frontier);
        assertThat(LOG.tree(SIZE).frontier()).isEqualTo(frontier);
        Hash next = Rfc6962.leaf(Numbers.entry(SIZE));
        assertThat(restored.append(next)).isEqualTo(frontier.appendRecording(next).frontier());
        assertThat(frontier.size()).isEqualTo(SIZE);
    }

    @Test
    void whatAnAppendCompletesIsNamedByHeightAndIndex() {
        Frontier three = LOG.tree(3).frontier();
        Hash leaf = REFERENCE.leaf(3);
        Frontier.Appended four = three.appendRecording(leaf);
        assertThat(four.leaf()).isEqualTo(new Node(0, 3, leaf));
        Hash pair = Rfc6962.node(REFERENCE.leaf(2), leaf);
        assertThat(four.interior())
                .containsExactly(new Node(1, 1, pair), new Node(2, 0, REFERENCE.root(4)));
        assertThat(four.completed()).hasSize(3).startsWith(four.leaf());
        assertThat(four.frontier().appendRecording(leaf).interior()).isEmpty();
    }

    @Test
    void aFrontierOfTheWrongShapeIsRefused() {
        assertThatThrownBy(() -> Frontier.of(3, List.of(REFERENCE.leaf(0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frontier.of(-1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Frontier.of(0, List.of())).isEqualTo(Frontier.EMPTY);
    }

    @Test
    void whatIsOutsideTheTreeCannotBeProved() {
        Tree tree = LOG.tree(5);
        assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.inclusion(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistency(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LOG.tree(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
