package care.cairn.app.exchange;

import care.cairn.app.exchange.mapping.LogKind;
import care.cairn.app.exchange.mapping.Mapping;
import care.cairn.app.exchange.sheet.Sheet;
import care.cairn.app.web.MissingException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Logs that were sent and wait to be mapped, looked at and confirmed: one a person, in memory, gone
 * when the program starts anew.
 */
@Component
class LogDesk {
    private static final int MOST = 40;

    private final Map<UUID, Waiting> waiting = new LinkedHashMap<>();

    /**
     * A log that waits.
     *
     * @param header the place of the row that names the columns
     * @param mapping how it is read, or null while nobody has said so
     * @param until the new end of rows whose day is missing or has passed, or null
     */
    record Waiting(
            UUID id,
            UUID person,
            LogKind kind,
            String file,
            Sheet sheet,
            int header,
            @Nullable Mapping mapping,
            @Nullable LocalDate until) {

        Waiting readAs(Mapping next, @Nullable LocalDate end) {
            return new Waiting(id, person, kind, file, sheet, header, next, end);
        }

        Logs.@Nullable Given given() {
            return mapping == null ? null : new Logs.Given(file, sheet, header, mapping, until);
        }
    }

    /** Puts a log down, in the place of an earlier one of the same person. */
    synchronized Waiting put(Waiting one) {
        waiting.values()
                .removeIf(it -> it.person().equals(one.person()) && !it.id().equals(one.id()));
        if (waiting.size() >= MOST && !waiting.containsKey(one.id())) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        waiting.put(one.id(), one);
        return one;
    }

    synchronized Waiting find(UUID id, UUID person) {
        var one = waiting.get(id);
        if (one == null || !one.person().equals(person)) {
            throw new MissingException("exchange.missing.file");
        }
        return one;
    }

    synchronized void remove(UUID id) {
        waiting.remove(id);
    }
}
