package care.cairn.app.ledger;

import care.cairn.app.web.MissingException;
import care.cairn.core.merkle.Checkpoint;
import care.cairn.core.merkle.Hash;
import care.cairn.core.merkle.Rfc6962;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Opens an entry for people to read. */
@Component
class EntryReading {
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final RecordRows rows;
    private final Recorded recorded;
    private final LedgerStore store;
    private final Sight sight;
    private final SignedHead signed;
    private final ObjectProvider<Concealed> concealed;
    private final FactWords words;
    private final ActJson json = new ActJson();

    EntryReading(
            RecordRows rows,
            Recorded recorded,
            LedgerStore store,
            Sight sight,
            SignedHead signed,
            ObjectProvider<Concealed> concealed,
            FactWords words) {
        this.rows = rows;
        this.recorded = recorded;
        this.store = store;
        this.sight = sight;
        this.signed = signed;
        this.concealed = concealed;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public EntryPage page(long index) {
        var row = rows.find(index).orElseThrow(() -> new MissingException("record.missing"));
        var stored = recorded.rows(index, 1, FOREVER).getFirst();
        var tree = json.tree(stored.bytes());
        var head = store.head();
        var proof = store.tree(head.size()).inclusion(index);
        var subject = stored.entry().subject();
        return new EntryPage(
                row,
                facts(tree.get("act"), stored),
                json.pretty(stored.bytes()),
                Rfc6962.leaf(stored.bytes()).base64(),
                proof.path().stream().map(Hash::base64).toList(),
                head.size(),
                head.frontier().root().base64(),
                rows.about(subject),
                sight.of(subject),
                kept(index));
    }

    /** The proof as a file: C2SP tlog-proof, against the last signed head that covers the entry. */
    @Transactional(readOnly = true)
    public String receipt(long index) {
        if (index < 0) {
            throw new MissingException("record.missing");
        }
        var head = signed.last().filter(it -> it.size() > index);
        var text = signed.text();
        if (head.isEmpty() || text.isEmpty()) {
            throw new MissingException("record.not-signed-yet");
        }
        var proof = store.tree(head.get().size()).inclusion(index);
        var receipt =
                new StringBuilder("c2sp.org/tlog-proof@v1\nindex ").append(index).append('\n');
        proof.path().forEach(hash -> receipt.append(hash.base64()).append('\n'));
        return receipt.append('\n').append(text.get()).toString();
    }

    /** How far the signed head reaches. */
    long signedSize() {
        return signed.last().map(Checkpoint::size).orElse(0L);
    }

    private EntryPage.@Nullable Kept kept(long index) {
        var attachment = recorded.attachment(index);
        return attachment == null
                ? null
                : new EntryPage.Kept(attachment.sha256(), attachment.size());
    }

    private List<EntryPage.Fact> facts(JsonNode act, Recorded.Row stored) {
        var facts = new ArrayList<EntryPage.Fact>();
        boolean covered = concealed.stream().anyMatch(it -> it.conceals(stored.entry()));
        collect("", act, stored, covered, facts);
        var ids = FactWords.ids(facts);
        return words.said(facts, ids.isEmpty() ? Map.of() : rows.names(ids));
    }

    private void collect(
            String name,
            JsonNode node,
            Recorded.Row stored,
            boolean covered,
            List<EntryPage.Fact> facts) {
        if (ActJson.isSealed(node)) {
            var opening = stored.openings().get(node.get("n").asInt());
            facts.add(
                    opening == null || covered
                            ? new EntryPage.Fact(name, "", covered ? "concealed" : "erased")
                            : new EntryPage.Fact(
                                    name,
                                    new String(opening.payload(), StandardCharsets.UTF_8),
                                    "words"));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(it ->
                            collect(
                                    name.isEmpty() ? it.getKey() : name + "." + it.getKey(),
                                    it.getValue(),
                                    stored,
                                    covered,
                                    facts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(name + "." + (i + 1), node.get(i), stored, covered, facts);
            }
        } else if (!node.isNull() && !node.asString("").isEmpty()) {
            facts.add(new EntryPage.Fact(name, node.asString(), "plain"));
        }
    }
}
