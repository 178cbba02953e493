package care.cairn.app.ledger;

import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases words, and every copy of them that the tables hold. */
@Service
public class Erasing {
    private final Ledger ledger;
    private final Kinds kinds;
    private final Replay replay;
    private final Past past;

    /** What fits into one act of the record. */
    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final ObjectProvider<Concealed> concealed;

    Erasing(
            Ledger ledger,
            Kinds kinds,
            Replay replay,
            Past past,
            JdbcClient jdbc,
            ObjectProvider<Concealed> concealed) {
        this.concealed = concealed;
        this.ledger = ledger;
        this.kinds = kinds;
        this.replay = replay;
        this.past = past;
        this.jdbc = jdbc;
    }

    /**
     * Words that are there to be erased.
     *
     * @param act the key of the words for what was done
     * @param text null where they are kept from view for now
     */
    public record Part(long entry, Instant at, String act, @Nullable String text) {}

    /** The words of an entry, in their order. */
    @Transactional(readOnly = true)
    public List<Part> wordsOf(long entry) {
        return parts("e.index = :entry", Map.of("entry", entry));
    }

    /** All words that a person put on the record, and the person's own name. */
    @Transactional(readOnly = true)
    public List<Part> wordsOf(UUID person) {
        return parts(
                "(e.actor = :person or e.subject = 'person/' || :person)",
                Map.of("person", person));
    }

    private List<Part> parts(String which, Map<String, Object> values) {
        return jdbc.sql(
                        """
                        select e.index, e.at, e.actor, e.partner, e.kind, e.subject, o.payload
                        from ledger.entry e join ledger.opening o on o.entry = e.index
                        where %s
                        order by e.index, o.number
                        """
                                .formatted(which))
                .params(values)
                .query((row, n) -> {
                    var entry =
                            new Entry(
                                    row.getLong("index"),
                                    row.getTimestamp("at").toInstant(),
                                    new Author(
                                            row.getObject("actor", UUID.class),
                                            row.getObject("partner", UUID.class)),
                                    row.getString("kind"),
                                    row.getString("subject"));
                    boolean covered = concealed.stream().anyMatch(it -> it.conceals(entry));
                    return new Part(
                            entry.index(),
                            entry.at(),
                            ActKind.wordKey(entry.kind()),
                            covered
                                    ? null
                                    : new String(row.getBytes("payload"), StandardCharsets.UTF_8));
                })
                .list();
    }

    /**
     * Erases all words of one entry; see {@link #erase(List, Erasure.Ground, List, Author,
     * Instant)}.
     */
    @Transactional
    public Result<Entry> erase(
            long entry, Erasure.Ground ground, List<UUID> approvers, Author author, Instant at) {
        return erase(List.of(entry), ground, approvers, author, at);
    }

    /**
     * Erases all words of some entries by one act. The tables of their modules are written again
     * from the record, so that no copy stays; the schemas of the past go too.
     *
     * @param approvers two different people
     */
    @Transactional
    public Result<Entry> erase(
            List<Long> entries,
            Erasure.Ground ground,
            List<UUID> approvers,
            Author author,
            Instant at) {
        if (approvers.stream().distinct().count() < 2) {
            return Result.refused(Refusal.at("approver", "erasure.two-approvers"));
        }
        var targets =
                entries.isEmpty()
                        ? List.<Erasure.Target>of()
                        : jdbc.sql(
                                        """
                                        select entry, number from ledger.opening
                                        where entry in (:entries) order by entry, number
                                        """)
                                .param("entries", entries)
                                .query(Erasure.Target.class)
                                .list();
        if (targets.isEmpty()) {
            return Result.refused("erasure.no-words");
        }
        if (targets.size() > AT_ONCE) {
            return Result.refused("erasure.too-many", AT_ONCE);
        }
        var owners =
                jdbc
                        .sql("select distinct kind from ledger.entry where index in (:entries)")
                        .param("entries", entries)
                        .query(String.class)
                        .list()
                        .stream()
                        .map(kinds::owner)
                        .distinct()
                        .toList();
        var done = ledger.append(new Erasure.Erased(targets, ground, approvers), author, at);
        jdbc.sql("delete from ledger.opening where entry in (:entries)")
                .param("entries", entries)
                .update();
        for (var owner : owners) {
            replay.again(
                    owner, owner.kinds().stream().map(ActKind::key).collect(Collectors.toSet()));
        }
        past.forget();
        return Result.done(done);
    }
}
