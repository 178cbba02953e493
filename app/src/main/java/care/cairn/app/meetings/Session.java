package care.cairn.app.meetings;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When and where a meeting is.
 *
 * @param title what sets it apart from the body's usual meetings, or no words
 * @param minutes how long it is planned to be
 * @param place a room, an address or a link
 * @param open whether the public may come and read its papers and its minutes
 */
public record Session(Words title, Instant starts, int minutes, Words place, boolean open) {
    public static final int SHORT = 200;
    private static final int LONGEST = 12 * 60;

    /** When it is planned to end. */
    public Instant ends() {
        return starts.plus(Duration.ofMinutes(minutes));
    }

    /** The day by which papers are owed. */
    public LocalDate papersDue(int noticeDays, ZoneId zone) {
        return LocalDate.ofInstant(starts, zone).minusDays(noticeDays);
    }

    Optional<Refusal> fault() {
        if (title.orEmpty().length() > SHORT) {
            return Optional.of(Refusal.at("title", "meetings.refusal.long", SHORT));
        }
        if (place.isEmpty()) {
            return Optional.of(Refusal.at("place", "meetings.refusal.place"));
        }
        if (place.orEmpty().length() > SHORT) {
            return Optional.of(Refusal.at("place", "meetings.refusal.long", SHORT));
        }
        return minutes < 5 || minutes > LONGEST
                ? Optional.of(Refusal.at("minutes", "meetings.refusal.minutes", LONGEST))
                : Optional.empty();
    }
}
