package care.cairn.core.merkle;

import care.cairn.core.merkle.tile.Tile;
import care.cairn.core.merkle.tile.TileNodes;
import care.cairn.core.merkle.tile.TileTree;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Compares the log with bare SHA-256 over the same bytes in the same pieces (each entry, and 65
 * bytes for each node above), and with SHA-256 over the same bytes in one piece. The best of nine
 * rounds.
 */
public final class MerkleSpeed {

    private static final int ENTRIES = 1 << 20;
    private static final int LENGTH = 200;
    private static final int PROOFS = 20_000;
    private static final byte[] BYTES = new byte[ENTRIES * LENGTH];
    private static final byte[] OUT = new byte[32];
    private static final Map<String, byte[]> TILES = new HashMap<>();

    private static long sink;

    private MerkleSpeed() {}

    /** Prints one line for each measure. */
    public static void main(String[] args) {
        new Random(1).nextBytes(BYTES);
        TileTree tree =
                new TileTree(
                        (tile, h) -> TILES.put(tile.path(), Arrays.copyOf(h, 32 * tile.width())));
        append(tree);
        Hash root = tree.finish();
        double[] best = new double[8];
        Arrays.fill(best, Double.MAX_VALUE);
        for (int round = 0; round < 9; round++) {
            best[0] = Math.min(best[0], time(MerkleSpeed::pieces));
            best[1] = Math.min(best[1], time(MerkleSpeed::onePiece));
            best[2] = Math.min(best[2], time(MerkleSpeed::frontier));
            best[3] = Math.min(best[3], time(() -> append(new TileTree((tile, hashes) -> {}))));
            best[4] = Math.min(best[4], time(() -> verifyTiles(root)));
            best[5] = Math.min(best[5], time(MerkleSpeed::recording));
            best[6] = Math.min(best[6], time(() -> prove(root)));
            best[7] = Math.min(best[7], time(MerkleSpeed::proofPieces));
        }
        line("SHA-256 of the same pieces", best[0], best[0]);
        line("SHA-256 of the same bytes in one piece", best[1], best[0]);
        line("Frontier.append", best[2], best[0]);
        line("Frontier.appendRecording", best[5], best[0]);
        line("TileTree.append", best[3], best[0]);
        line("entries verified against tiles and root", best[4], best[0]);
        line("inclusion proofs proved from tiles and verified", best[6], best[7]);
        line("consumed " + (sink & 1), 0, 1);
    }

    private static void line(String what, double seconds, double base) {
        System.out.printf("%-50s %8.1f ms  %.3f%n", what, seconds * 1e3, seconds / base);
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void pieces() {
        MessageDigest sha256 = Rfc6962.sha256();
        byte[] pair = new byte[65];
        try {
            for (int i = 0; i < ENTRIES; i++) {
                sha256.update((byte) 0);
                sha256.update(BYTES, i * LENGTH, LENGTH);
                sha256.digest(OUT, 0, 32);
                sha256.update(pair);
                sha256.digest(OUT, 0, 32);
            }
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        sink += OUT[0];
    }

    private static void onePiece() {
        MessageDigest sha256 = Rfc6962.sha256();
        sha256.update(BYTES);
        byte[] rest = new byte[ENTRIES * 66];
        sha256.update(rest);
        sink += sha256.digest()[0];
    }

    private static void frontier() {
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < ENTRIES; i++) {
            frontier = frontier.append(Rfc6962.leaf(BYTES, i * LENGTH, LENGTH));
        }
        sink += frontier.root().hashCode();
    }

    private static void recording() {
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < ENTRIES; i++) {
            Frontier.Appended appended =
                    frontier.appendRecording(Rfc6962.leaf(BYTES, i * LENGTH, LENGTH));
            sink += appended.interior().size();
            frontier = appended.frontier();
        }
    }

    private static void append(TileTree tree) {
        for (int i = 0; i < ENTRIES; i++) {
            tree.append(BYTES, i * LENGTH, LENGTH);
        }
        sink += tree.finish().hashCode();
    }

    private static void verifyTiles(Hash root) {
        TileTree tree =
                new TileTree((tile, hashes) -> {
                    byte[] read = TILES.get(tile.path());
                    if (read == null
                            || !Arrays.equals(read, 0, read.length, hashes, 0, 32 * tile.width())) {
                        throw new IllegalStateException(tile.path());
                    }
                });
        append(tree);
        if (!tree.finish().equals(root)) {
            throw new IllegalStateException("root");
        }
    }

    private static void prove(Hash root) {
        TileNodes nodes =
                new TileNodes(ENTRIES, (Tile tile) -> Optional.ofNullable(TILES.get(tile.path())));
        Tree tree = new Tree(ENTRIES, nodes);
        for (int i = 0; i < PROOFS; i++) {
            int index = i * 52;
            Hash leaf = Rfc6962.leaf(BYTES, index * LENGTH, LENGTH);
            if (!Proofs.verifyInclusion(tree.inclusion(index), leaf, root)) {
                throw new IllegalStateException("proof");
            }
        }
    }

    /** Each proof: one leaf, 20 nodes to verify, and 127 + 127 + 15 − 20 nodes within its tiles. */
    private static void proofPieces() {
        MessageDigest sha256 = Rfc6962.sha256();
        byte[] pair = new byte[65];
        try {
            for (int i = 0; i < PROOFS; i++) {
                sha256.update(BYTES, i * 52 * LENGTH, LENGTH);
                sha256.digest(OUT, 0, 32);
                for (int node = 0; node < 20 + 247 + 247 + 11; node++) {
                    sha256.update(pair);
                    sha256.digest(OUT, 0, 32);
                }
            }
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        sink += OUT[0];
    }
}
