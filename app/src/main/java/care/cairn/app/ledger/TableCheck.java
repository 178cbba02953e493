package care.cairn.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rebuilds every governed table from the record alone and names each row that differs. */
@Component
class TableCheck {
    private static final String SCHEMA = "rebuilt";
    private static final int NAMED_AT_MOST = 100;

    private final JdbcClient jdbc;
    private final Kinds kinds;
    private final Replay replay;
    private final JsonMapper json = JsonMapper.shared();

    TableCheck(JdbcClient jdbc, Kinds kinds, Replay replay) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.replay = replay;
    }

    record Compared(int tables, long rows, List<Finding> findings) {}

    /** Leaves nothing behind: the rebuilt tables are dropped again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Compared check() {
        jdbc.sql("drop schema if exists " + SCHEMA + " cascade").update();
        jdbc.sql("savepoint before_replay").update();
        try {
            replay.whole(SCHEMA);
        } catch (RuntimeException broken) {
            jdbc.sql("rollback to savepoint before_replay").update();
            return new Compared(
                    0, 0, List.of(Finding.of("record", "verify.cannot-replay", reason(broken))));
        }
        var findings = new ArrayList<Finding>();
        int tables = 0;
        long rows = 0;
        for (var module : kinds.modules()) {
            for (var table : module.tables()) {
                String live = module.module() + "." + table.name();
                tables++;
                rows += count(live);
                compare(live, SCHEMA + "." + table.name(), findings);
            }
        }
        jdbc.sql("drop schema " + SCHEMA + " cascade").update();
        return new Compared(tables, rows, findings);
    }

    private static String reason(RuntimeException broken) {
        var cause =
                broken instanceof DataAccessException access
                        ? access.getMostSpecificCause()
                        : broken;
        return Objects.requireNonNullElse(cause.getMessage(), cause.toString());
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private void compare(String live, String rebuilt, List<Finding> findings) {
        var keys = keys(live);
        String using = String.join(", ", keys);
        jdbc.sql(
                        """
                        select case when l.%1$s is null then null else to_jsonb(l)::text end as live,
                               case when r.%1$s is null then null else to_jsonb(r)::text end as rebuilt
                        from %2$s l full join %3$s r using (%4$s)
                        where row(l.*) is distinct from row(r.*)
                        order by %4$s
                        limit %5$d
                        """
                                .formatted(keys.getFirst(), live, rebuilt, using, NAMED_AT_MOST))
                .query(row -> {
                    findings.add(
                            differing(live, keys, row.getString("live"), row.getString("rebuilt")));
                });
    }

    private List<String> keys(String table) {
        return jdbc.sql(
                        """
                        select a.attname from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indrelid = cast(:table as regclass) and i.indisprimary
                        order by array_position(i.indkey::int2[], a.attnum)
                        """)
                .param("table", table)
                .query(String.class)
                .list();
    }

    private Finding differing(
            String table, List<String> keys, @Nullable String live, @Nullable String rebuilt) {
        var here = live == null ? null : json.readTree(live);
        var there = rebuilt == null ? null : json.readTree(rebuilt);
        if (here == null) {
            return Finding.of(
                    place(table, keys, Objects.requireNonNull(there)), "verify.row-missing");
        }
        String place = place(table, keys, here);
        if (there == null) {
            return Finding.of(place, "verify.row-added");
        }
        String changes =
                names(here)
                        .filter(name -> !Objects.equals(here.get(name), there.get(name)))
                        .map(name -> name + ": " + there.get(name) + " → " + here.get(name))
                        .collect(Collectors.joining(", "));
        return Finding.of(place, "verify.row-changed", changes);
    }

    private static Stream<String> names(JsonNode row) {
        return row.propertyNames().stream();
    }

    private static String place(String table, List<String> keys, JsonNode row) {
        return table
                + keys.stream()
                        .map(key -> " " + key + "=" + row.get(key).asString())
                        .collect(Collectors.joining());
    }
}
