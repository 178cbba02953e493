package care.cairn.core.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A hundred thousand proofs, each right until one thing in it was changed: all are refused. */
class MutatedProofsTest {

    private static final int SIZE = 1000;
    private static final int ROUNDS = 50_000;
    private static final Numbers LOG = Numbers.upTo(2048);

    private record Inclusion(long index, long size, List<Hash> path, Hash leaf, Hash root) {
        boolean holds() {
            return Proofs.verifyInclusion(new InclusionProof(index, size, path), leaf, root);
        }
    }

    private record Consistency(long from, long to, List<Hash> path, Hash older, Hash newer) {
        boolean holds() {
            return Proofs.verifyConsistency(new ConsistencyProof(from, to, path), older, newer);
        }
    }

    @Test
    void noInclusionProofSurvivesAChange() {
        Random random = new Random(20261101);
        for (int round = 0; round < ROUNDS; round++) {
            long size = 1 + random.nextLong(SIZE);
            long index = random.nextLong(size);
            InclusionProof proof = LOG.tree(size).inclusion(index);
            Inclusion right =
                    new Inclusion(
                            index, size, proof.path(), LOG.node(0, index), LOG.tree(size).root());
            Inclusion wrong = mutate(right, random);
            assertThat(wrong.equals(right) || (right.holds() && !wrong.holds()))
                    .as("%s made of %s", wrong, right)
                    .isTrue();
        }
    }

    @Test
    void noConsistencyProofSurvivesAChange() {
        Random random = new Random(20261102);
        for (int round = 0; round < ROUNDS; round++) {
            long to = 1 + random.nextLong(SIZE);
            long from = 1 + random.nextLong(to);
            ConsistencyProof proof = LOG.tree(to).consistency(from);
            Consistency right =
                    new Consistency(
                            from, to, proof.path(), LOG.tree(from).root(), LOG.tree(to).root());
            Consistency wrong = mutate(right, random);
            assertThat(wrong.equals(right) || (right.holds() && !wrong.holds()))
                    .as("%s made of %s", wrong, right)
                    .isTrue();
        }
    }

    /**
     * A root does not tell the size of its tree (the signed checkpoint does), so that trees of some
     * sizes share the shape of a path: a changed size is tried with the root of that other tree.
     */
    private static Inclusion mutate(Inclusion p, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Inclusion(p.index, p.size, change(p.path, random), p.leaf, p.root);
            case 1 -> new Inclusion(p.index, p.size, p.path, flip(p.leaf, random), p.root);
            case 2 -> new Inclusion(p.index, p.size, p.path, p.leaf, flip(p.root, random));
            case 3 -> new Inclusion(other(p.index, random), p.size, p.path, p.leaf, p.root);
            default -> {
                long size = 1 + random.nextLong(SIZE);
                Hash root = LOG.tree(size).root();
                yield new Inclusion(p.index, size, p.path, p.leaf, size == p.size ? p.root : root);
            }
        };
    }

    private static Consistency mutate(Consistency p, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Consistency(p.from, p.to, change(p.path, random), p.older, p.newer);
            case 1 -> new Consistency(p.from, p.to, p.path, flip(p.older, random), p.newer);
            case 2 -> new Consistency(p.from, p.to, p.path, p.older, flip(p.newer, random));
            case 3 -> {
                long from = other(p.from, random);
                boolean valid = from >= 1 && from <= 2048 && from != p.from;
                Hash root = valid ? LOG.tree(from).root() : p.older;
                yield new Consistency(from, p.to, p.path, root, p.newer);
            }
            default -> {
                long to = other(p.to, random);
                boolean valid = to >= 1 && to <= 2048 && to != p.to;
                Hash root = valid ? LOG.tree(to).root() : p.newer;
                yield new Consistency(p.from, to, p.path, p.older, root);
            }
        };
    }

    private static long other(long number, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> number + 1;
            case 1 -> number - 1;
            case 2 -> number ^ (1L << random.nextInt(10));
            default -> -number - 1;
        };
    }

    private static List<Hash> change(List<Hash> path, Random random) {
        List<Hash> changed = new ArrayList<>(path);
        Hash stray = Rfc6962.leaf(new byte[] {(byte) random.nextInt()});
        if (path.isEmpty() || random.nextInt(4) == 0) {
            changed.add(random.nextInt(path.size() + 1), stray);
            return changed;
        }
        int at = random.nextInt(path.size());
        switch (random.nextInt(4)) {
            case 0 -> changed.set(at, flip(path.get(at), random));
            case 1 -> changed.remove(at);
            case 2 -> changed.add(at, path.get(at));
            default -> {
                changed.set(at, path.getFirst());
                changed.set(0, path.get(at));
            }
        }
        return changed;
    }

    private static Hash flip(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }
}
