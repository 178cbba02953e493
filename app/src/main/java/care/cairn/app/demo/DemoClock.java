package care.cairn.app.demo;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's own time: it began on 16 January 2023 when the demo was loaded, and runs on. */
final class DemoClock implements InstantSource {
    static final Instant START = Instant.parse("2023-01-16T09:00:00Z");

    private final JdbcClient jdbc;
    private final InstantSource real;
    private volatile @Nullable Duration behind;

    DemoClock(JdbcClient jdbc, InstantSource real) {
        this.jdbc = jdbc;
        this.real = real;
    }

    @Override
    public Instant instant() {
        var known = behind;
        if (known == null) {
            var started =
                    jdbc.sql("select at from demo.started")
                            .query((row, n) -> row.getTimestamp("at").toInstant())
                            .optional();
            if (started.isEmpty()) {
                return START;
            }
            known = Duration.between(START, started.get());
            behind = known;
        }
        return real.instant().minus(known);
    }

    /** Lets the clock run. */
    void start() {
        jdbc.sql("insert into demo.started (at) values (:at)")
                .param("at", Timestamp.from(real.instant()))
                .update();
    }
}
