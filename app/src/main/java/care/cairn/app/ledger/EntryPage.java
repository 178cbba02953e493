package care.cairn.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act, opened to its bytes and its proof.
 *
 * @param facts what the act says, name by name
 * @param json the entry as it is proven
 * @param leaf the hash of the entry, base64
 * @param path the hashes from the leaf to the root, base64
 * @param size of the record that the proof is against
 * @param root of that record, base64
 * @param attachment what is kept beside the entry, or null
 */
record EntryPage(
        RecordRows.Row row,
        List<Fact> facts,
        String json,
        String leaf,
        List<String> path,
        long size,
        String root,
        List<RecordRows.Row> same,
        List<Sight.Link> chain,
        @Nullable Kept attachment) {

    /**
     * A thing that the act says.
     *
     * @param kind plain, words, erased, concealed or person
     */
    record Fact(String name, String value, String kind) {}

    /** What is kept beside the entry. */
    record Kept(String sha256, long size) {}
}
