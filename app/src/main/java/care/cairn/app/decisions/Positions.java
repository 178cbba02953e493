package care.cairn.app.decisions;

import care.cairn.app.ledger.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the seats say now.
 *
 * @param bySeat only seats that have answered
 */
public record Positions(Map<UUID, Position> bySeat) {

    static final Positions NONE = new Positions(Map.of());

    public Positions apply(Entry entry, Position.Step step) {
        var next = new LinkedHashMap<>(bySeat);
        switch (step) {
            case Position.Given it ->
                    next.put(it.seat(), it.position(entry.author().person(), entry.at()));
            case Position.Confirmed it ->
                    next.computeIfPresent(it.seat(), (k, p) -> p.confirmed(it.version()));
        }
        return new Positions(next);
    }

    /** Which position of the seat the next one is. */
    public int next(UUID seat) {
        var now = bySeat.get(seat);
        return now == null ? 1 : now.n() + 1;
    }
}
