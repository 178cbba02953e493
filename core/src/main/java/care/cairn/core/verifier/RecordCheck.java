package care.cairn.core.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.cairn.core.merkle.Checkpoint;
import care.cairn.core.merkle.Hash;
import care.cairn.core.merkle.Tree;
import care.cairn.core.merkle.VerifierKey;
import care.cairn.core.merkle.tile.EntryBundle;
import care.cairn.core.merkle.tile.Tile;
import care.cairn.core.merkle.tile.TileNodes;
import care.cairn.core.merkle.tile.TileSource;
import care.cairn.core.merkle.tile.TileTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks a record from its first entry to its last: the signature of the checkpoint, every hash of
 * every tile, the root, that the record still begins with what an earlier checkpoint signed, and
 * that words open what was committed to.
 */
final class RecordCheck {

    /** Faults beyond this number are counted and not told apart. */
    private static final int TOLD = 50;

    private final RecordFiles files;
    private final List<String> facts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final TileSource tiles;
    private long untold;

    private RecordCheck(RecordFiles files) {
        this.files = files;
        this.tiles = tile -> files.read(tile.path());
    }

    /**
     * Checks a record.
     *
     * @param key the log's vkey, got from somewhere else than the record; the record's own if empty
     * @param earlier a checkpoint kept from before, as a signed note
     */
    static Verdict check(RecordFiles files, Optional<String> key, Optional<String> earlier) {
        RecordCheck check = new RecordCheck(files);
        check.run(key, earlier);
        if (check.untold > 0) {
            check.faults.add(check.untold + " more faults.");
        }
        return new Verdict(check.facts, check.faults);
    }

    private void run(Optional<String> given, Optional<String> earlier) {
        Optional<VerifierKey> key = key(given);
        if (key.isEmpty()) {
            return;
        }
        Optional<Checkpoint> head = checkpoint("checkpoint", text("checkpoint"), key.get());
        if (head.isEmpty()) {
            return;
        }
        entries(head.get());
        earlier.flatMap(note -> checkpoint("earlier checkpoint", Optional.of(note), key.get()))
                .ifPresent(before -> grown(before, head.get()));
    }

    private Optional<VerifierKey> key(Optional<String> given) {
        Optional<String> vkey = given.or(() -> text("vkey"));
        if (vkey.isEmpty()) {
            fault("There is no file vkey and no key was given.");
            return Optional.empty();
        }
        try {
            VerifierKey key = VerifierKey.parse(vkey.get().strip());
            if (given.isEmpty()) {
                facts.add(
                        "The key is the record's own, id "
                                + key.id()
                                + ": compare it with the one that the log publishes.");
            }
            return Optional.of(key);
        } catch (IllegalArgumentException e) {
            fault("The key cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Checkpoint> checkpoint(String name, Optional<String> note, VerifierKey key) {
        Optional<Checkpoint> opened = note.flatMap(text -> Checkpoint.open(text, key));
        if (opened.isEmpty() || !opened.get().origin().equals(key.name())) {
            fault("The " + name + " is missing or not signed by " + key.name() + ".");
            return Optional.empty();
        }
        facts.add(
                "The "
                        + name
                        + " of "
                        + key.name()
                        + " at "
                        + opened.get().size()
                        + " entries is signed.");
        return opened;
    }

    private void entries(Checkpoint head) {
        TileTree tree = new TileTree(this::compare);
        Optional<Words> words = files.read("openings.jsonl").map(bytes -> new Words(this::fault));
        for (long from = 0; from < head.size(); from += Tile.FULL) {
            Tile bundle = Tile.at(Tile.ENTRIES, from / Tile.FULL, head.size()).orElseThrow();
            Optional<byte[]> read = bundle(bundle);
            if (read.isEmpty()) {
                fault("Entries " + from + " and after are missing: " + bundle.path() + ".");
                return;
            }
            try {
                EntryBundle.read(
                        read.get(),
                        bundle.width(),
                        (bytes, at, length) -> {
                            words.ifPresent(w -> w.entry(tree.size(), bytes, at, length));
                            tree.append(bytes, at, length);
                        });
            } catch (IllegalArgumentException e) {
                fault(bundle.path() + ": " + e.getMessage());
                return;
            }
        }
        Hash root = tree.finish();
        if (root.equals(head.root())) {
            facts.add("All " + head.size() + " entries hash to the root that is signed.");
        } else {
            fault("The entries hash to " + root + ", signed is " + head.root() + ".");
        }
        words.ifPresent(w -> open(w));
    }

    private Optional<byte[]> bundle(Tile tile) {
        try {
            return tiles.readOrFull(tile);
        } catch (IllegalArgumentException e) {
            fault(tile.path() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    private void compare(Tile tile, byte[] hashes) {
        int length = tile.width() * Hash.LENGTH;
        Optional<byte[]> read = tiles.readOrFull(tile);
        if (read.isEmpty()) {
            fault(tile.path() + " is missing.");
        } else if (!Arrays.equals(read.get(), 0, read.get().length, hashes, 0, length)) {
            fault(tile.path() + " does not fit the entries.");
        }
    }

    private void grown(Checkpoint before, Checkpoint now) {
        if (before.size() > now.size()) {
            fault("The record had " + before.size() + " entries before and now has fewer.");
            return;
        }
        try {
            Hash root = new Tree(before.size(), new TileNodes(now.size(), tiles)).root();
            if (root.equals(before.root())) {
                facts.add("The record still begins with those " + before.size() + " entries.");
            } else {
                fault("The first " + before.size() + " entries are not those signed before.");
            }
        } catch (IllegalArgumentException e) {
            fault("The earlier checkpoint cannot be compared: " + e.getMessage());
        }
    }

    private void open(Words words) {
        words.close(text("openings.jsonl").orElse(""));
        facts.add(
                words.opened()
                        + " commitments open to the words given, "
                        + words.erased()
                        + " words were erased by an entry that says so.");
    }

    private Optional<String> text(String path) {
        return files.read(path).map(bytes -> new String(bytes, UTF_8));
    }

    private void fault(String sentence) {
        if (faults.size() < TOLD) {
            faults.add(sentence);
        } else {
            untold++;
        }
    }
}
