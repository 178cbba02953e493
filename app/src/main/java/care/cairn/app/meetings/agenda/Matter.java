package care.cairn.app.meetings.agenda;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a point of an agenda says.
 *
 * @param purpose one of {@link #PURPOSES}
 * @param minutes how long it may take
 * @param presenter who presents it, or null
 * @param brief what it is about, in plain words
 */
public record Matter(
        Words title, String purpose, int minutes, @Nullable UUID presenter, Words brief) {
    public static final String DECIDE = "decide";
    public static final String DISCUSS = "discuss";
    public static final String NOTE = "note";

    /** What a point can be for, in the order of a form. */
    public static final List<String> PURPOSES = List.of(DECIDE, DISCUSS, NOTE);

    public static final int SHORT = 200;
    public static final int LONG = 4000;
    private static final int LONGEST = 480;

    /** Why it cannot stand on an agenda; empty if it can. */
    public Optional<Refusal> fault() {
        if (title.orEmpty().isEmpty()) {
            return Optional.of(Refusal.at("title", "meetings.refusal.title"));
        }
        if (title.orEmpty().length() > SHORT) {
            return Optional.of(Refusal.at("title", "meetings.refusal.long", SHORT));
        }
        if (!PURPOSES.contains(purpose)) {
            return Optional.of(Refusal.at("purpose", "meetings.refusal.purpose"));
        }
        if (minutes < 1 || minutes > LONGEST) {
            return Optional.of(Refusal.at("minutes", "meetings.refusal.minutes", LONGEST));
        }
        return brief.orEmpty().length() > LONG
                ? Optional.of(Refusal.at("brief", "meetings.refusal.long", LONG))
                : Optional.empty();
    }
}
