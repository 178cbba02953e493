package care.cairn.app.ledger;

import care.cairn.app.web.Result;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final JdbcClient jdbc;

    Erasing(Ledger ledger, Kinds kinds, Replay replay, Past past, JdbcClient jdbc) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.replay = replay;
        this.past = past;
        this.jdbc = jdbc;
    }

    /**
     * Erases all words of an entry. Its module's tables are written again from the record, so that
     * no copy stays; the schemas of the past go too.
     *
     * @param approvers two different people
     */
    @Transactional
    public Result<Entry> erase(
            long entry, Erasure.Ground ground, List<UUID> approvers, Author author, Instant at) {
        if (approvers.stream().distinct().count() < 2) {
            return Result.refused("erasure.two-approvers");
        }
        var targets =
                jdbc.sql("select entry, number from ledger.opening where entry = :entry")
                        .param("entry", entry)
                        .query(Erasure.Target.class)
                        .list();
        if (targets.isEmpty()) {
            return Result.refused("erasure.no-words");
        }
        var kind =
                jdbc.sql("select kind from ledger.entry where index = :entry")
                        .param("entry", entry)
                        .query(String.class)
                        .single();
        var done = ledger.append(new Erasure.Erased(targets, ground, approvers), author, at);
        jdbc.sql("delete from ledger.opening where entry = :entry").param("entry", entry).update();
        var owner = kinds.owner(kind);
        replay.again(owner, owner.kinds().stream().map(ActKind::key).collect(Collectors.toSet()));
        past.forget();
        return Result.done(done);
    }
}
