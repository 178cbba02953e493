package care.cairn.core.merkle.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    /** The first is the example of C2SP tlog-tiles. */
    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 1234067, 8, tile/0/x001/x234/067.p/8",
        "1, 0, 1, tile/1/000.p/1",
        "-1, 999, 256, tile/entries/999",
        "-1, 1000, 255, tile/entries/x001/000.p/255",
        "7, 9223372036854775807, 256, tile/7/x009/x223/x372/x036/x854/x775/807"
    })
    void pathsAreWrittenAndRead(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/67",
                "tile/0/001/067",
                "tile/0/x000/067",
                "tile/0/x001/x067",
                "tile/0/067.p/0",
                "tile/0/067.p/256",
                "tile/0/067.p/08",
                "tile/8/000",
                "tile/00/000",
                "tile/data/000",
                "/tile/0/000",
                "tile/0/../../vkey",
                "tile/0/x999/x999/x999/x999/x999/x999/999"
            })
    void anyOtherPathIsRefused(String path) {
        assertThatThrownBy(() -> Tile.parse(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLogOf256HasOneFullTileAndOneHashAbove() {
        assertThat(Tile.of(256))
                .extracting(Tile::path)
                .containsExactly("tile/entries/000", "tile/0/000", "tile/1/000.p/1");
        assertThat(Tile.of(0)).isEmpty();
    }

    /** The counts are those that another implementation gives for 70,000 entries. */
    @Test
    void aLogOfSeventyThousandHasThreeLevels() {
        List<Tile> tiles = Tile.of(70_000).toList();
        assertThat(tiles).filteredOn(t -> t.level() == 0).hasSize(274);
        assertThat(tiles)
                .contains(new Tile(Tile.ENTRIES, 273, 112))
                .contains(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17))
                .endsWith(new Tile(2, 0, 1));
    }

    @Test
    void aLengthOfTwoBytesIsReadAsItWasWritten() {
        List<byte[]> entries = List.of(new byte[0x0102], new byte[3], new byte[0x1234]);
        byte[] bundle = EntryBundle.write(entries);
        assertThat(EntryBundle.read(bundle, 3)).usingRecursiveComparison().isEqualTo(entries);
        assertThat(EntryBundle.end(bundle, 0)).isZero();
        assertThat(EntryBundle.end(bundle, 2)).isEqualTo(4 + 0x0102 + 3);
        assertThat(EntryBundle.write(java.util.Collections.nCopies(256, new byte[1]))).hasSize(768);
    }

    @Test
    void bundlesAreReadAsTheyWereWritten() {
        List<byte[]> entries = List.of(new byte[0], new byte[] {1, 2}, new byte[65_535]);
        byte[] bundle = EntryBundle.write(entries);
        assertThat(bundle).startsWith(0, 0, 0, 2, 1, 2, 0xff, 0xff);
        assertThat(EntryBundle.read(bundle, 3)).usingRecursiveComparison().isEqualTo(entries);
        assertThatThrownBy(() -> EntryBundle.read(bundle, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EntryBundle.read(bundle, 4))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[65_536])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EntryBundle.write(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
