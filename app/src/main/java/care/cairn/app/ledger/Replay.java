package care.cairn.app.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Builds the governed tables again, in a schema of their own, from the record alone: the same
 * projections that filled them when the acts happened.
 */
@Component
class Replay {
    private static final int BATCH = 500;
    private static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final Recorded recorded;
    private final String schemas;
    private final ActJson json = new ActJson();

    Replay(
            JdbcClient jdbc,
            Kinds kinds,
            Recorded recorded,
            @Value("${cairn.schemas}") String schemas) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.recorded = recorded;
        this.schemas = schemas;
    }

    /** Every governed table, filled anew up to the end of the record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void whole(String schema) {
        jdbc.sql("create schema " + schema).update();
        for (var module : kinds.modules()) {
            for (var table : module.tables()) {
                copyShape(schema, module, table);
            }
        }
        run(schema, FOREVER);
    }

    /** The tables as they stood at a moment: replayed, or a view where rows are only ever added. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void past(String schema, Instant at) {
        jdbc.sql("create schema " + schema).update();
        String moment = "timestamptz '" + at + "'";
        jdbc.sql(
                        "create view %s.entry as select * from ledger.entry where at <= %s"
                                .formatted(schema, moment))
                .update();
        jdbc.sql(
                        """
                        create view %s.link as
                        select l.* from ledger.link l
                        join ledger.entry e on e.index = l.entry where e.at <= %s
                        """
                                .formatted(schema, moment))
                .update();
        for (var module : kinds.modules()) {
            for (var table : module.tables()) {
                if (table.past().isPresent()) {
                    jdbc.sql(
                                    "create view %s.%s as select * from %s.%s where %s"
                                            .formatted(
                                                    schema,
                                                    table.name(),
                                                    module.module(),
                                                    table.name(),
                                                    table.past().get().replace(":at", moment)))
                            .update();
                } else {
                    copyShape(schema, module, table);
                }
            }
        }
        run(schema, at);
    }

    /** Writes a module's own tables again, where they are; those that only grow hold no words. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(Governed module, Set<String> keys) {
        for (var table : module.tables()) {
            if (table.past().isEmpty()) {
                jdbc.sql("delete from %s.%s".formatted(module.module(), table.name())).update();
            }
        }
        long size = recorded.count();
        for (long from = 0; from < size; from += BATCH) {
            for (var row : recorded.rows(from, BATCH, FOREVER)) {
                if (keys.contains(row.entry().kind())) {
                    project(row, true);
                }
            }
        }
    }

    private void copyShape(String schema, Governed module, GovernedTable table) {
        jdbc.sql(
                        "create unlogged table %s.%s (like %s.%s including all)"
                                .formatted(schema, table.name(), module.module(), table.name()))
                .update();
    }

    private void run(String schema, Instant until) {
        jdbc.sql("set local search_path = " + schema + ", " + schemas).update();
        boolean past = until.isBefore(FOREVER);
        long size = recorded.count();
        for (long from = 0; from < size; from += BATCH) {
            for (var row : recorded.rows(from, BATCH, until)) {
                project(row, past);
            }
        }
        jdbc.sql("set local search_path = " + schemas).update();
    }

    private void project(Recorded.Row row, boolean pastIsThere) {
        var kind = kinds.byKey(row.entry().kind());
        var owner = kinds.owner(kind.key());
        if (pastIsThere && owner.addsOnly(kind.type())) {
            return;
        }
        owner.project(row.entry(), act(row));
    }

    /** The act of a row, with the words that are still there. */
    Act act(Recorded.Row row) {
        return json.open(
                row.bytes(),
                kinds.byKey(row.entry().kind()).type(),
                number -> {
                    var opening = row.openings().get(number);
                    return opening == null
                            ? null
                            : new String(opening.payload(), StandardCharsets.UTF_8);
                },
                () -> {
                    var attachment = recorded.attachment(row.entry().index());
                    if (attachment == null) {
                        throw new IllegalStateException(
                                "The attachment of entry " + row.entry().index() + " is missing");
                    }
                    return attachment;
                });
    }
}
