package care.cairn.core.merkle;

import care.cairn.core.Goals;
import care.cairn.core.Yardstick;
import care.cairn.core.merkle.tile.Tile;
import care.cairn.core.merkle.tile.TileNodes;
import care.cairn.core.merkle.tile.TileTree;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The log beside bare SHA-256 over the same bytes in the same pieces: each entry of 200 bytes with
 * its prefix, and 65 bytes for each node above.
 */
class MerkleBench {
    private static final int ENTRIES = 1 << 20;
    private static final int LENGTH = 200;
    private static final int PROOFS = 20_000;
    private static final int ROUNDS = 9;

    private final byte[] bytes = new byte[ENTRIES * LENGTH];
    private final byte[] out = new byte[32];
    private final Map<String, byte[]> tiles = new HashMap<>();

    @Test
    void a_million_entries() {
        new SplittableRandom(1).nextBytes(bytes);
        TileTree tree =
                new TileTree(
                        (tile, h) -> tiles.put(tile.path(), Arrays.copyOf(h, 32 * tile.width())));
        append(tree, ENTRIES);
        Hash root = tree.finish();
        double pieces = time(this::pieces);
        line("Frontier.append", time(this::frontier), pieces, 1.15);
        line("Frontier.appendRecording", time(this::recording), pieces, 1.15);
        double tiled = time(() -> append(new TileTree((tile, hashes) -> {}), ENTRIES));
        line("TileTree.append", tiled, pieces, 1.15);
        line(
                "1,000,000 entries verified from their tiles",
                time(() -> verifyTiles(root)),
                pieces,
                2.3);
        line(
                "20,000 inclusion proofs made from tiles and verified",
                time(() -> prove(root)),
                time(this::proofPieces),
                1.15);
    }

    @Test
    void from_a_hundred_entries_to_ten_million() {
        new SplittableRandom(1).nextBytes(bytes);
        int many = 10_000_000;
        double small =
                Yardstick.processor(() -> {
                    for (int i = 0; i < many / 100; i++) {
                        append(fresh(), 100);
                    }
                });
        double large =
                Yardstick.processor(() -> {
                    TileTree tree = fresh();
                    for (int i = 0; i < many; i++) {
                        tree.append(bytes, i % ENTRIES * LENGTH, LENGTH);
                    }
                    used(tree.finish());
                });
        Yardstick.growth(
                "a log of 100 and of 10,000,000 entries, appended",
                small * 1e6 / many,
                large * 1e6 / many);
    }

    private static double time(Runnable work) {
        return Yardstick.processor(() -> {
            for (int i = 0; i < ROUNDS; i++) {
                work.run();
            }
        })
                / ROUNDS;
    }

    private static TileTree fresh() {
        return new TileTree((tile, hashes) -> {});
    }

    private static void line(String what, double took, double base, double goal) {
        Goals.note(what, took / base, goal, "times");
        System.out.printf(
                Locale.ROOT,
                "%-60s %9.1f ms   SHA-256 %7.1f ms %7.3f times (goal: under %.2f)%n",
                what,
                took,
                base,
                took / base,
                goal);
    }

    private void pieces() {
        MessageDigest sha256 = Rfc6962.sha256();
        byte[] pair = new byte[65];
        try {
            for (int i = 0; i < ENTRIES; i++) {
                sha256.update((byte) 0);
                sha256.update(bytes, i * LENGTH, LENGTH);
                sha256.digest(out, 0, 32);
                sha256.update(pair);
                sha256.digest(out, 0, 32);
            }
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    private void frontier() {
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < ENTRIES; i++) {
            frontier = frontier.append(Rfc6962.leaf(bytes, i * LENGTH, LENGTH));
        }
        used(frontier.root());
    }

    private void recording() {
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < ENTRIES; i++) {
            frontier = frontier.appendRecording(Rfc6962.leaf(bytes, i * LENGTH, LENGTH)).frontier();
        }
        used(frontier.root());
    }

    private void append(TileTree tree, int entries) {
        for (int i = 0; i < entries; i++) {
            tree.append(bytes, i * LENGTH, LENGTH);
        }
        used(tree.finish());
    }

    private void used(Hash hash) {
        out[0] ^= (byte) hash.hashCode();
    }

    private void verifyTiles(Hash root) {
        TileTree tree =
                new TileTree((tile, hashes) -> {
                    byte[] read = tiles.get(tile.path());
                    if (read == null
                            || !Arrays.equals(read, 0, read.length, hashes, 0, 32 * tile.width())) {
                        throw new IllegalStateException(tile.path());
                    }
                });
        append(tree, ENTRIES);
        if (!tree.finish().equals(root)) {
            throw new IllegalStateException("root");
        }
    }

    private void prove(Hash root) {
        TileNodes nodes =
                new TileNodes(ENTRIES, (Tile tile) -> Optional.ofNullable(tiles.get(tile.path())));
        Tree tree = new Tree(ENTRIES, nodes);
        for (int i = 0; i < PROOFS; i++) {
            int index = i * 52;
            Hash leaf = Rfc6962.leaf(bytes, index * LENGTH, LENGTH);
            if (!Proofs.verifyInclusion(tree.inclusion(index), leaf, root)) {
                throw new IllegalStateException("proof");
            }
        }
    }

    /** Each proof: one leaf, 20 nodes to verify, and 127 + 127 + 15 − 20 nodes within its tiles. */
    private void proofPieces() {
        MessageDigest sha256 = Rfc6962.sha256();
        byte[] pair = new byte[65];
        try {
            for (int i = 0; i < PROOFS; i++) {
                sha256.update(bytes, i * 52 * LENGTH, LENGTH);
                sha256.digest(out, 0, 32);
                for (int node = 0; node < 20 + 247 + 247 + 11; node++) {
                    sha256.update(pair);
                    sha256.digest(out, 0, 32);
                }
            }
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }
}
