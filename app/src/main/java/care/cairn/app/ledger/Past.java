package care.cairn.app.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables as they stood at earlier moments, each in a schema that is built when first asked for
 * and dropped when many others have been asked for since. What has happened by a moment that is
 * over never changes, so a schema stays right for as long as it stands, but for erasures, which
 * drop all.
 */
@Component
class Past {
    private static final int KEPT = 72;

    private final JdbcClient jdbc;
    private final Replay replay;
    private final TransactionTemplate fresh;
    private final String schemas;
    private final Map<Instant, String> built = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock building = new ReentrantLock();
    private int next;
    private boolean swept;

    Past(
            JdbcClient jdbc,
            Replay replay,
            PlatformTransactionManager transactions,
            @Value("${cairn.schemas}") String schemas) {
        this.jdbc = jdbc;
        this.replay = replay;
        this.schemas = schemas;
        this.fresh = new TransactionTemplate(transactions);
        this.fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The search path under which every table is as it was then. */
    String searchPath(Instant at) {
        building.lock();
        try {
            var schema = built.get(at);
            if (schema == null) {
                schema = build(at);
            }
            return schema + ", " + schemas;
        } finally {
            building.unlock();
        }
    }

    private String build(Instant at) {
        if (!swept) {
            sweep();
            swept = true;
        }
        String schema = "past_" + ProcessHandle.current().pid() + "_" + next++;
        fresh.executeWithoutResult(status -> replay.past(schema, at));
        built.put(at, schema);
        while (built.size() > KEPT) {
            var oldest = built.entrySet().iterator().next();
            built.remove(oldest.getKey());
            drop(oldest.getValue());
        }
        return schema;
    }

    /** Forgets every built schema, so that the next look at the past reads the record again. */
    void forget() {
        building.lock();
        try {
            built.values().forEach(this::drop);
            built.clear();
        } finally {
            building.unlock();
        }
    }

    /** Drops what an earlier run of the program left; its tables may have had another shape. */
    private void sweep() {
        jdbc.sql("select nspname from pg_namespace where nspname like 'past\\_%'")
                .query(String.class)
                .list()
                .forEach(this::drop);
    }

    private void drop(String schema) {
        fresh.executeWithoutResult(
                status -> jdbc.sql("drop schema if exists " + schema + " cascade").update());
    }
}
