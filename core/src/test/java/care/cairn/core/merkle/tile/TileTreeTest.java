package care.cairn.core.merkle.tile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.cairn.core.merkle.Frontier;
import care.cairn.core.merkle.Hash;
import care.cairn.core.merkle.Proofs;
import care.cairn.core.merkle.Rfc6962;
import care.cairn.core.merkle.Tree;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TileTreeTest {

    private static byte[] entry(long index) {
        return Long.toString(index).getBytes(US_ASCII);
    }

    private static Map<String, byte[]> tiles(int size) {
        Map<String, byte[]> tiles = new HashMap<>();
        TileTree tree =
                new TileTree((tile, hashes) ->
                        tiles.put(tile.path(), Arrays.copyOf(hashes, tile.width() * Hash.LENGTH)));
        for (int i = 0; i < size; i++) {
            tree.append(entry(i));
        }
        tree.finish();
        return tiles;
    }

    private static TileSource source(Map<String, byte[]> tiles) {
        return tile -> Optional.ofNullable(tiles.get(tile.path()));
    }

    @Test
    void theRootIsThatOfTheFrontierAtEverySize() {
        TileTree tree = new TileTree((tile, hashes) -> {});
        Frontier frontier = Frontier.EMPTY;
        assertThat(tree.finish()).isEqualTo(Rfc6962.EMPTY_ROOT);
        for (int i = 0; i < 1500; i++) {
            tree.append(entry(i));
            frontier = frontier.append(Rfc6962.leaf(entry(i)));
            assertThat(tree.finish()).as("size %d", i + 1).isEqualTo(frontier.root());
        }
    }

    @Test
    void itHandsOverExactlyTheTilesThatTheSizeNeeds() {
        for (int size : new int[] {1, 255, 256, 257, 512, 65_536, 70_000}) {
            assertThat(tiles(size).keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            Tile.of(size)
                                    .filter(tile -> tile.level() != Tile.ENTRIES)
                                    .map(Tile::path)
                                    .toList());
        }
    }

    @Test
    void proofsReadFromTilesHoldAndTilesCanBeMadeFromTheirNodes() {
        int size = 70_000;
        Map<String, byte[]> tiles = tiles(size);
        TileNodes nodes = new TileNodes(size, source(tiles));
        Tree tree = new Tree(size, nodes);
        assertThat(tree.root().base64()).isEqualTo("Gkzfy2Y3SgwNy+9JrL1JdtE+6GT7PLJB/JQ8rQTwL34=");
        for (int index : new int[] {0, 255, 256, 12_345, 65_535, 65_536, 69_999}) {
            assertThat(
                            Proofs.verifyInclusion(
                                    tree.inclusion(index), Rfc6962.leaf(entry(index)), tree.root()))
                    .isTrue();
        }
        Hash older = new Tree(257, nodes).root();
        assertThat(older.base64()).isEqualTo("HtoEmkNR2G92JSvX7At3Rq11t/oDFq1fVB29pFijEsQ=");
        assertThat(Proofs.verifyConsistency(tree.consistency(257), older, tree.root())).isTrue();
        for (Tile tile : Tile.of(size).filter(t -> t.level() >= 0).toList()) {
            assertThat(tile.hashes(nodes)).isEqualTo(tiles.get(tile.path()));
        }
    }

    @Test
    void aFullTileStandsInForAPartialOneThatIsGone() {
        Map<String, byte[]> later = tiles(600);
        later.put("tile/1/000.p/1", tiles(300).get("tile/1/000.p/1"));
        Tree before = new Tree(300, new TileNodes(300, source(later)));
        assertThat(later).doesNotContainKey("tile/0/001.p/44");
        assertThat(before.root())
                .isEqualTo(new Tree(300, new TileNodes(600, source(later))).root());
        later.remove("tile/0/001");
        Tree gone = new Tree(300, new TileNodes(300, source(later)));
        assertThatThrownBy(gone::root)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tile/0/001.p/44");
    }

    @Test
    void whatIsNotCompleteHasNoNode() {
        TileNodes nodes = new TileNodes(300, source(tiles(300)));
        assertThatThrownBy(() -> nodes.node(2, 75)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> nodes.node(6, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThat(nodes.node(2, 74)).isNotNull();
        assertThatThrownBy(() -> Rfc6962.pairs(new byte[96], 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
