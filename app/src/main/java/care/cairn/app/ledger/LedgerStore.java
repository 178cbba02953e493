package care.cairn.app.ledger;

import care.cairn.core.merkle.Frontier;
import care.cairn.core.merkle.Hash;
import care.cairn.core.merkle.Node;
import care.cairn.core.merkle.NodeSource;
import care.cairn.core.merkle.Rfc6962;
import care.cairn.core.merkle.Tree;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the record itself: entries, what opens them, the tree over them, its head. */
@Repository
class LedgerStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ActJson json = new ActJson();

    LedgerStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The size of the log and the roots of its largest complete subtrees. */
    record Head(long size, List<Hash> hashes) {
        Frontier frontier() {
            return Frontier.of(size, hashes);
        }
    }

    Entry append(String kind, Act act, Author author, Instant at, @Nullable UUID once) {
        var head = head("for update");
        var entry = new Entry(head.size(), at, author, kind, act.subject());
        var sealed = json.seal(entry, act);
        var appended = head.frontier().appendRecording(Rfc6962.leaf(sealed.bytes()));
        insertEntry(entry, sealed.bytes(), once);
        insertOpenings(entry, sealed.openings());
        insertAttachment(entry, sealed.attachment());
        insertLinks(entry, act.follows());
        insertNodes(appended.completed());
        replaceHead(appended.frontier());
        return entry;
    }

    /** The subject of the act that this person's form with this key brought about, if it did. */
    Optional<String> done(Author author, UUID once) {
        return jdbc.sql("select subject from entry where actor = :actor and once = :once")
                .param("actor", author.person())
                .param("once", once)
                .query(String.class)
                .optional();
    }

    Head head() {
        return head("");
    }

    private Head head(String lock) {
        return jdbc.sql("select size, hashes from head " + lock)
                .query((row, n) -> new Head(row.getLong("size"), split(row.getBytes("hashes"))))
                .single();
    }

    Tree tree(long size) {
        return new Tree(size, nodes());
    }

    NodeSource nodes() {
        return (height, index) ->
                jdbc.sql("select hash from node where height = :height and index = :index")
                        .param("height", height)
                        .param("index", index)
                        .query((row, n) -> Hash.of(row.getBytes(1)))
                        .single();
    }

    private void insertEntry(Entry entry, byte[] bytes, @Nullable UUID once) {
        jdbc.sql(
                        """
                        insert into entry (index, at, actor, partner, kind, subject, bytes, once)
                        values (:index, :at, :actor, :partner, :kind, :subject, :bytes, :once)
                        """)
                .param("index", entry.index())
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.author().person())
                .param("partner", entry.author().partner())
                .param("kind", entry.kind())
                .param("subject", entry.subject())
                .param("bytes", bytes)
                .param("once", once)
                .update();
    }

    private void insertOpenings(Entry entry, List<Opening> openings) {
        batches.batchUpdate(
                "insert into opening (entry, number, key, payload) values (?, ?, ?, ?)",
                openings.stream()
                        .map(o -> new Object[] {entry.index(), o.number(), o.key(), o.payload()})
                        .toList());
    }

    private void insertAttachment(Entry entry, @Nullable Attachment attachment) {
        if (attachment == null) {
            return;
        }
        jdbc.sql(
                        """
                        insert into attachment (entry, sha256, size, packed)
                        values (:entry, :sha256, :size, :packed)
                        """)
                .param("entry", entry.index())
                .param("sha256", attachment.sha256())
                .param("size", attachment.size())
                .param("packed", attachment.packed())
                .update();
    }

    private void insertLinks(Entry entry, List<String> follows) {
        for (String earlier : follows) {
            jdbc.sql(
                            """
                            insert into link (earlier, later, entry) values (:earlier, :later, :entry)
                            on conflict do nothing
                            """)
                    .param("earlier", earlier)
                    .param("later", entry.subject())
                    .param("entry", entry.index())
                    .update();
        }
    }

    private void insertNodes(List<Node> nodes) {
        batches.batchUpdate(
                "insert into node (height, index, hash) values (?, ?, ?)",
                nodes.stream()
                        .map(n -> new Object[] {n.height(), n.index(), n.hash().bytes()})
                        .toList());
    }

    private void replaceHead(Frontier frontier) {
        jdbc.sql("update head set size = :size, hashes = :hashes")
                .param("size", frontier.size())
                .param("hashes", join(frontier.hashes()))
                .update();
    }

    private static List<Hash> split(byte[] bytes) {
        var hashes = new ArrayList<Hash>();
        for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
        }
        return hashes;
    }

    private static byte[] join(List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * Hash.LENGTH, Hash.LENGTH);
        }
        return bytes;
    }
}
