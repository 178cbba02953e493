package care.cairn.app.ledger;

import care.cairn.core.merkle.Checkpoint;
import care.cairn.core.merkle.Frontier;
import care.cairn.core.merkle.Hash;
import care.cairn.core.merkle.Rfc6962;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Recomputes the log: leaves, tree, openings, attachments, links, and the head outside. */
@Component
class LogCheck {
    private static final int BATCH = 1000;
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Recorded recorded;
    private final LedgerStore store;
    private final SignedHead signed;
    private final ActJson json = new ActJson();

    LogCheck(JdbcClient jdbc, Recorded recorded, LedgerStore store, SignedHead signed) {
        this.jdbc = jdbc;
        this.recorded = recorded;
        this.store = store;
        this.signed = signed;
    }

    record Read(long entries, String root, List<Finding> findings) {}

    Read check() {
        return new Run().all();
    }

    /** One reading from the first entry to the last. */
    private final class Run {
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Erasure.Target> closed = new LinkedHashSet<>();
        private final Set<Erasure.Target> erased = new HashSet<>();
        private final Set<String> linksDue = new HashSet<>();
        private final Set<Long> attachmentsDue = new TreeSet<>();
        private Frontier frontier = Frontier.EMPTY;
        private @Nullable Hash rootWhenSigned;

        Read all() {
            long count = recorded.count();
            var head = lastSigned();
            for (long from = 0; frontier.size() < count; from += BATCH) {
                var rows = recorded.rows(from, BATCH, FOREVER);
                if (rows.isEmpty() && from > lastIndex()) {
                    break;
                }
                for (var row : rows) {
                    read(row);
                    if (head.isPresent() && frontier.size() == head.get().size()) {
                        rootWhenSigned = frontier.root();
                    }
                }
            }
            checkErasures();
            checkHead();
            checkNodes();
            checkLinks();
            checkAttachments();
            head.ifPresent(it -> {
                if (it.size() > frontier.size()) {
                    found("head", "verify.shorter-than-signed", it.size(), frontier.size());
                } else if (it.size() > 0 && !Objects.equals(it.root(), rootWhenSigned)) {
                    found("head", "verify.other-than-signed", it.size());
                }
            });
            return new Read(frontier.size(), frontier.root().base64(), findings);
        }

        private Optional<Checkpoint> lastSigned() {
            try {
                return signed.last();
            } catch (IllegalStateException forged) {
                found("head", "verify.head-not-signed");
                return Optional.empty();
            }
        }

        private long lastIndex() {
            return jdbc.sql("select coalesce(max(index), -1) from ledger.entry")
                    .query(Long.class)
                    .single();
        }

        private void found(String place, String key, Object... arguments) {
            var texts = new ArrayList<String>();
            for (Object argument : arguments) {
                texts.add(String.valueOf(argument));
            }
            findings.add(new Finding(place, key, texts));
        }

        private void read(Recorded.Row row) {
            var entry = row.entry();
            String place = "entry " + entry.index();
            if (entry.index() != frontier.size()) {
                found(place, "verify.gap", frontier.size());
            }
            frontier = frontier.append(Rfc6962.leaf(row.bytes()));
            JsonNode tree;
            try {
                tree = json.tree(row.bytes());
            } catch (JacksonException unreadable) {
                found(place, "verify.unreadable");
                return;
            }
            if (!columnsFit(entry, tree)) {
                found(place, "verify.columns");
            }
            tree.path("follows")
                    .forEach(it -> linksDue.add(it.asString() + " > " + entry.subject()));
            openings(place, row, tree.path("act"));
            if (entry.kind().equals(Erasure.KIND.key())) {
                tree.path("act")
                        .path("targets")
                        .forEach(it ->
                                erased.add(
                                        new Erasure.Target(
                                                it.get("entry").asLong(),
                                                it.get("number").asInt())));
            }
        }

        /** Words that open to nothing are fine where an erasure of them is on the record. */
        private void checkErasures() {
            closed.stream()
                    .filter(it -> !erased.contains(it))
                    .forEach(it -> found("entry " + it.entry(), "verify.words-missing"));
            erased.stream()
                    .filter(it -> !closed.contains(it))
                    .forEach(it -> found("entry " + it.entry(), "verify.words-back"));
        }

        private boolean columnsFit(Entry entry, JsonNode tree) {
            return entry.kind().equals(tree.path("kind").asString(""))
                    && entry.subject().equals(tree.path("subject").asString(""))
                    && entry.at().toString().equals(tree.path("at").asString(""))
                    && Objects.equals(text(entry.author().person()), textOrNull(tree.get("actor")))
                    && Objects.equals(
                            text(entry.author().partner()), textOrNull(tree.get("partner")));
        }

        private @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        private @Nullable String textOrNull(@Nullable JsonNode node) {
            return node == null || node.isNull() ? null : node.asString();
        }

        private void openings(String place, Recorded.Row row, JsonNode act) {
            var due = new HashMap<Integer, String>();
            collect(row.entry(), act, due);
            due.forEach((number, commitment) -> {
                var opening = row.openings().get(number);
                if (opening == null) {
                    closed.add(new Erasure.Target(row.entry().index(), number));
                } else if (!opening.commitment(row.entry().kind())
                        .hash()
                        .base64()
                        .equals(commitment)) {
                    found(place, "verify.words-changed");
                }
            });
            row.openings()
                    .keySet()
                    .forEach(number -> {
                        if (!due.containsKey(number)) {
                            found(place, "verify.words-added");
                        }
                    });
        }

        private void collect(Entry entry, JsonNode node, Map<Integer, String> due) {
            if (ActJson.isSealed(node)) {
                due.put(node.get("n").asInt(), node.get("commitment").asString());
            } else if (node.isObject() && node.has("sha256") && node.has("size")) {
                attachmentsDue.add(entry.index());
                attachment(entry.index(), node);
            } else {
                node.forEach(child -> collect(entry, child, due));
            }
        }

        private void attachment(long entry, JsonNode node) {
            var attachment = recorded.attachment(entry);
            if (attachment == null) {
                found("entry " + entry, "verify.attachment-missing");
            } else if (!attachment.sha256().equals(node.get("sha256").asString())
                    || attachment.size() != node.get("size").asLong()
                    || !attachment.intact()) {
                found("entry " + entry, "verify.attachment-changed");
            }
        }

        private void checkHead() {
            var head = store.head();
            if (head.size() != frontier.size() || !head.hashes().equals(frontier.hashes())) {
                found("head", "verify.head", head.size(), frontier.size());
            }
        }

        /** Rebuilds the complete subtrees level by level and compares each stored node. */
        private void checkNodes() {
            var level = new ArrayList<Hash>();
            for (long from = 0; level.size() < frontier.size(); from += BATCH) {
                var rows = recorded.rows(from, BATCH, FOREVER);
                if (rows.isEmpty()) {
                    break;
                }
                rows.forEach(row -> level.add(Rfc6962.leaf(row.bytes())));
            }
            long due = 0;
            List<Hash> hashes = level;
            for (int height = 0; !hashes.isEmpty(); height++) {
                due += hashes.size();
                var stored = stored(height);
                for (int i = 0; i < hashes.size(); i++) {
                    if (!Objects.equals(hashes.get(i), stored.get((long) i))) {
                        found("node " + height + "/" + i, "verify.node");
                    }
                }
                var above = new ArrayList<Hash>();
                for (int i = 0; i + 1 < hashes.size(); i += 2) {
                    above.add(Rfc6962.node(hashes.get(i), hashes.get(i + 1)));
                }
                hashes = above;
            }
            long there = jdbc.sql("select count(*) from ledger.node").query(Long.class).single();
            if (there > due) {
                found("node", "verify.nodes-added", there - due);
            }
        }

        private Map<Long, Hash> stored(int height) {
            var stored = new HashMap<Long, Hash>();
            jdbc.sql("select index, hash from ledger.node where height = :height")
                    .param("height", height)
                    .query(row -> {
                        byte[] hash = row.getBytes("hash");
                        if (hash.length == Hash.LENGTH) {
                            stored.put(row.getLong("index"), Hash.of(hash));
                        }
                    });
            return stored;
        }

        private void checkLinks() {
            var there =
                    new HashSet<>(
                            jdbc.sql("select earlier || ' > ' || later from ledger.link")
                                    .query(String.class)
                                    .list());
            linksDue.stream()
                    .filter(it -> !there.contains(it))
                    .forEach(it -> found("link " + it, "verify.link-missing"));
            there.stream()
                    .filter(it -> !linksDue.contains(it))
                    .forEach(it -> found("link " + it, "verify.link-added"));
        }

        private void checkAttachments() {
            jdbc.sql("select entry from ledger.attachment").query(Long.class).list().stream()
                    .filter(it -> !attachmentsDue.contains(it))
                    .forEach(it -> found("entry " + it, "verify.attachment-added"));
        }
    }
}
