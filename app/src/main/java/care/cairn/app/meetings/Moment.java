package care.cairn.app.meetings;

import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and when and where.
 *
 * @param secretary whether this person runs the programme, and so calls and writes down meetings
 * @param day the day at the place of the partnership
 */
public record Moment(
        UUID person,
        @Nullable UUID partner,
        boolean secretary,
        Instant at,
        LocalDate day,
        ZoneId zone) {
    public static Moment of(Viewer viewer) {
        return new Moment(
                viewer.requirePerson(),
                viewer.partner(),
                viewer.is(Role.PROGRAMME),
                viewer.at(),
                viewer.today(),
                viewer.zone());
    }
}
