package care.cairn.app.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking, in which language, and at which moment: a controller takes it as a parameter.
 *
 * @param person the signed-in person, or null for a visitor
 * @param partner the partner for which this person acts, or null
 * @param name the person's name as the partnership knows it, or null for a visitor
 * @param roles never empty: everybody is at least a visitor
 * @param at the moment shown: now, or the past date that the person chose to look at
 * @param past whether {@code at} is a chosen past date, where everything is read-only
 * @param zone the partnership's own time zone
 */
public record Viewer(
        @Nullable UUID person,
        @Nullable UUID partner,
        @Nullable String name,
        Set<Role> roles,
        Instant at,
        boolean past,
        Locale locale,
        ZoneId zone) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean signedIn() {
        return person != null;
    }

    /** The day at the place of the partnership. */
    public LocalDate today() {
        return LocalDate.ofInstant(at, zone);
    }

    /** The signed-in person; for pages whose audience leaves visitors out. */
    public UUID requirePerson() {
        if (person == null) {
            throw new ForbiddenException("error.sign-in-first");
        }
        return person;
    }
}
