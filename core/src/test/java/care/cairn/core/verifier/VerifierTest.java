package care.cairn.core.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.merkle.Checkpoint;
import care.cairn.core.merkle.Commitment;
import care.cairn.core.merkle.Hash;
import care.cairn.core.merkle.Note;
import care.cairn.core.merkle.Receipt;
import care.cairn.core.merkle.SigningKey;
import care.cairn.core.merkle.Tree;
import care.cairn.core.merkle.tile.EntryBundle;
import care.cairn.core.merkle.tile.Tile;
import care.cairn.core.merkle.tile.TileNodes;
import care.cairn.core.merkle.tile.TileTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private static final SigningKey KEY = SigningKey.ofSeed("cairn.example/record", new byte[32]);
    private static final byte[] SALT = new byte[32];

    @TempDir Path folder;

    private final List<String> openings = new ArrayList<>();

    private static byte[] entry(int index) {
        return ("{\"act\":{\"title\":"
                        + sealed(index)
                        + "},\"at\":\"2026-11-01T00:00:00Z\",\"kind\":\"decision.opened/1\"}")
                .getBytes(UTF_8);
    }

    private static byte[] erasure(int entry) {
        return ("{\"act\":{\"ground\":\"UNLAWFUL\",\"targets\":[{\"entry\":"
                        + entry
                        + ",\"number\":0}]},\"kind\":\"words.erased/1\"}")
                .getBytes(UTF_8);
    }

    private static String sealed(int index) {
        Commitment commitment = Commitment.of("decision.opened/1#0", SALT, title(index));
        return "{\"commitment\":\"" + commitment.hash().base64() + "\",\"n\":0}";
    }

    private static byte[] title(int index) {
        return ("Öffnen " + index).getBytes(UTF_8);
    }

    private static String opening(int index, String text) {
        Base64.Encoder base64 = Base64.getEncoder();
        return "{\"entry\":%d,\"number\":0,\"key\":\"%s\",\"payload\":\"%s\"}"
                .formatted(
                        index,
                        base64.encodeToString(SALT),
                        base64.encodeToString(text.getBytes(UTF_8)));
    }

    /** Entries 0 to count − 1 with their openings. */
    private static List<byte[]> entries(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    private String export(List<byte[]> entries) throws IOException {
        TileTree tree =
                new TileTree((tile, hashes) ->
                        write(tile.path(), Arrays.copyOf(hashes, tile.width() * Hash.LENGTH)));
        entries.forEach(tree::append);
        Hash root = tree.finish();
        for (int from = 0; from < entries.size(); from += Tile.FULL) {
            List<byte[]> some = entries.subList(from, Math.min(entries.size(), from + Tile.FULL));
            Tile tile = new Tile(Tile.ENTRIES, from / Tile.FULL, some.size());
            write(tile.path(), EntryBundle.write(some));
        }
        String note = new Checkpoint(KEY.name(), entries.size(), root).sign(KEY).encoded();
        write("checkpoint", note.getBytes(UTF_8));
        write("vkey", KEY.verifier().text().getBytes(UTF_8));
        if (!openings.isEmpty()) {
            write("openings.jsonl", String.join("\n", openings).getBytes(UTF_8));
        }
        return note;
    }

    private void write(String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void change(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        bytes[bytes.length / 2] ^= 1;
        write(path, bytes);
    }

    private Verdict verdict() {
        return RecordCheck.check(new RecordFolder(folder), Optional.empty(), Optional.empty());
    }

    @Test
    void aRecordAsItWasExportedIsWhole() throws IOException {
        export(entries(600));
        assertThat(verdict().faults()).isEmpty();
        assertThat(verdict().facts()).contains("All 600 entries hash to the root that is signed.");
    }

    @Test
    void anEmptyRecordIsWhole() throws IOException {
        export(List.of());
        assertThat(verdict().whole()).isTrue();
    }

    @Test
    void everyChangedFileIsFound() throws IOException {
        for (String path :
                List.of(
                        "tile/entries/000",
                        "tile/entries/002.p/88",
                        "tile/0/001",
                        "tile/0/002.p/88",
                        "tile/1/000.p/2",
                        "checkpoint",
                        "vkey")) {
            export(entries(600));
            assertThat(verdict().whole()).isTrue();
            change(path);
            assertThat(verdict().faults()).as(path).isNotEmpty();
        }
    }

    @Test
    void everyMissingFileIsFound() throws IOException {
        export(entries(600));
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSize(9);
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            assertThat(verdict().faults()).as(file.toString()).isNotEmpty();
            Files.write(file, bytes);
        }
    }

    @Test
    void aRecordRewrittenAndSignedAgainIsFoundByAnEarlierCheckpoint() throws IOException {
        String before = export(entries(300));
        RecordFolder files = new RecordFolder(folder);
        export(entries(600));
        Verdict grown = RecordCheck.check(files, Optional.empty(), Optional.of(before));
        assertThat(grown.faults()).isEmpty();
        List<byte[]> rewritten = entries(600);
        rewritten.set(7, entry(8));
        export(rewritten);
        Verdict other = RecordCheck.check(files, Optional.empty(), Optional.of(before));
        assertThat(other.faults())
                .containsExactly("The first 300 entries are not those signed before.");
        export(entries(299));
        Verdict shorter = RecordCheck.check(files, Optional.empty(), Optional.of(before));
        assertThat(shorter.faults())
                .containsExactly("The record had 300 entries before and now has fewer.");
    }

    @Test
    void aRecordSignedByAnotherKeyIsFound() throws IOException {
        export(entries(3));
        SigningKey other =
                SigningKey.ofSeed(KEY.name(), Hash.of(SALT).hex().substring(32).getBytes(UTF_8));
        Verdict verdict =
                RecordCheck.check(
                        new RecordFolder(folder),
                        Optional.of(other.verifier().text()),
                        Optional.empty());
        assertThat(verdict.faults()).hasSize(1).first().asString().contains("not signed");
    }

    @Test
    void aCheckpointOfAnotherRootOrAnotherLogIsFound() throws IOException {
        export(entries(3));
        Hash stray = Hash.of(SALT);
        Note wrong = new Checkpoint(KEY.name(), 3, stray).sign(KEY);
        write("checkpoint", wrong.encoded().getBytes(UTF_8));
        assertThat(verdict().faults()).hasSize(1).first().asString().contains("signed is " + stray);
        Note other = new Checkpoint("another.example/record", 3, stray).sign(KEY);
        write("checkpoint", other.encoded().getBytes(UTF_8));
        assertThat(verdict().faults()).hasSize(1).first().asString().contains("not signed by");
    }

    @Test
    void wordsOpenAreErasedOrAreMissed() throws IOException {
        List<byte[]> entries = entries(3);
        entries.add(erasure(1));
        openings.add(opening(0, "Öffnen 0"));
        openings.add(opening(2, "Öffnen 2"));
        export(entries);
        assertThat(verdict().faults()).isEmpty();
        assertThat(verdict().facts())
                .contains(
                        "2 commitments open to the words given, 1 words were erased by an entry"
                                + " that says so.");

        openings.set(1, opening(2, "Öffnen 3"));
        export(entries);
        assertThat(verdict().faults())
                .containsExactly("Words 0 of entry 2 are not those committed to.");

        openings.remove(1);
        export(entries);
        assertThat(verdict().faults())
                .containsExactly(
                        "Words 0 of entry 2 are missing, and no entry says that they were erased.");

        openings.add(opening(2, "Öffnen 2"));
        openings.add(opening(1, "Öffnen 1"));
        export(entries);
        assertThat(verdict().faults()).containsExactly("Erased words of entry 1 are still there.");

        openings.set(2, "no JSON");
        export(entries);
        assertThat(verdict().faults()).containsExactly("A line of openings.jsonl cannot be read.");
    }

    @Test
    void severalWordsOfAnEntryAreToldApart() throws IOException {
        Commitment first = Commitment.of("note.made/1#1", SALT, title(1));
        Commitment second = Commitment.of("note.made/1#2", SALT, title(2));
        String entry =
                "{\"act\":{\"notes\":[{\"commitment\":\"%s\",\"n\":1},{\"commitment\":\"%s\",\"n\":2}]},\"kind\":\"note.made/1\"}"
                        .formatted(first.hash().base64(), second.hash().base64());
        openings.add(opening(0, "Öffnen 1").replace("\"number\":0", "\"number\":1"));
        openings.add(" ");
        openings.add(opening(0, "Öffnen 2").replace("\"number\":0", "\"number\":2"));
        export(List.of(entry.getBytes(UTF_8)));
        assertThat(verdict().faults()).isEmpty();
        assertThat(verdict().facts()).anyMatch(fact -> fact.startsWith("2 commitments open"));
        openings.remove(2);
        export(List.of(entry.getBytes(UTF_8)));
        assertThat(verdict().faults())
                .containsExactly(
                        "Words 2 of entry 0 are missing, and no entry says that they were erased.");
    }

    @Test
    void anEntryThatIsNoActIsNamed() throws IOException {
        List<byte[]> entries = entries(3);
        openings.add(opening(0, "Öffnen 0"));
        openings.add(opening(2, "Öffnen 2"));
        entries.set(1, "no JSON".getBytes(UTF_8));
        export(entries);
        assertThat(verdict().faults()).containsExactly("Entry 1 cannot be read.");
    }

    @Test
    void ofManyFaultsFiftyAreNamedAndTheOthersCounted() throws IOException {
        openings.add(opening(0, "Öffnen 0"));
        for (int more = 0; more < 3; more++) {
            export(entries(51 + more));
            List<String> faults = verdict().faults();
            assertThat(faults.subList(0, 50)).allMatch(fault -> fault.contains("are missing"));
            assertThat(faults.subList(50, faults.size()))
                    .isEqualTo(more == 0 ? List.of() : List.of(more + " more faults."));
        }
    }

    @Test
    void anEarlierCheckpointIsComparedOnlyWithAllTiles() throws IOException {
        String before = export(entries(300));
        export(entries(600));
        Files.delete(folder.resolve("tile/0/001"));
        Verdict verdict =
                RecordCheck.check(new RecordFolder(folder), Optional.empty(), Optional.of(before));
        assertThat(verdict.faults())
                .anyMatch(fault -> fault.startsWith("The earlier checkpoint cannot be compared: "));
    }

    @Test
    void bundlesOfEntriesThatCannotBeReadAreNamed() throws IOException {
        export(entries(3));
        write("tile/entries/000.p/3", new byte[] {0, 9, 1});
        assertThat(verdict().faults()).anyMatch(fault -> fault.startsWith("tile/entries/000.p/3"));
    }

    @Test
    void theProgramSaysSoAndExitsWithIt() throws IOException {
        String before = export(entries(5));
        Path kept = Files.writeString(folder.resolve("kept"), before);
        assertThat(run(folder.toString()))
                .startsWith("0")
                .endsWith("All of it holds.\n")
                .contains("  ok     All 5 entries hash to the root that is signed.\n")
                .contains("compare it with the one");
        assertThat(
                        run(
                                folder.toString(),
                                "--key",
                                KEY.verifier().text(),
                                "--since",
                                kept.toString()))
                .startsWith("0")
                .contains("still begins with those 5 entries")
                .doesNotContain("compare it with the one");
        change("tile/entries/000.p/5");
        assertThat(run(folder.toString())).startsWith("1").endsWith("It does NOT hold.\n");
        assertThat(run()).startsWith("2").contains("Usage: verify FOLDER");
        assertThat(run(folder.toString(), "--key")).startsWith("2").contains("Usage: verify");
        assertThat(run(folder.resolve("no-such-folder").toString())).startsWith("2");
    }

    @Test
    void oneEntryIsCheckedByItsReceipt() throws IOException {
        List<byte[]> entries = entries(5);
        String note = export(entries);
        TileNodes nodes = new TileNodes(5, t -> new RecordFolder(folder).read(t.path()));
        Receipt receipt = new Receipt(new Tree(5, nodes).inclusion(3), Note.parse(note));
        write("receipt", receipt.text().getBytes(UTF_8));
        write("entry", entries.get(3));
        String file = folder.resolve("receipt").toString();
        String entry = folder.resolve("entry").toString();
        String key = KEY.verifier().text();
        assertThat(run("--receipt", file, "--entry", entry, "--key", key))
                .startsWith("0")
                .contains("cairn.example/record at 5 entries");
        write("entry", entries.get(2));
        assertThat(run("--receipt", file, "--entry", entry, "--key", key))
                .startsWith("1")
                .endsWith("It does NOT hold.\n");
        assertThat(run("--receipt", file, "--entry", entry)).startsWith("2");
        assertThat(run("--receipt", file, "--key", key)).startsWith("2").contains("--entry");
    }

    private static String run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Verifier.run(args, new PrintStream(out, true, UTF_8));
        return code + out.toString(UTF_8);
    }
}
