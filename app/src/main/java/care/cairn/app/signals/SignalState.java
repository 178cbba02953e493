package care.cairn.app.signals;

import java.util.List;
import java.util.Locale;

/** Where a signal stands on a day; worked out each time, never kept. */
enum SignalState {
    /** Nobody has answered, or what was to be found out is not, and the day promised is over. */
    LATE,
    /** Nobody has answered yet; there is time. */
    OPEN,
    /** Somebody finds out, until a day. */
    INVESTIGATED,
    /** Somebody said what it is. */
    ANSWERED,
    /** A revision of figures took it away. */
    GONE;

    static final List<SignalState> ALL = List.of(values());

    /** The word in addresses and in the keys of messages. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The same in SQL, over a signal {@code s}, its last answer {@code a} and the day {@code
     * :today}.
     */
    static final String SQL =
            """
            case
                when s.gone_at is not null then 'gone'
                when a.kind is null then case when s.due < :today then 'late' else 'open' end
                when a.kind = 'investigate'
                    then case when a.by_day < :today then 'late' else 'investigated' end
                else 'answered'
            end
            """;
}
