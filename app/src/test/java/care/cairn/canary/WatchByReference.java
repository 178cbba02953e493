package care.cairn.canary;

import java.time.Instant;
import java.util.function.Supplier;

/** Asks what time it is behind a method reference. Never called. */
public class WatchByReference {
    Supplier<Instant> clock() {
        return Instant::now;
    }
}
