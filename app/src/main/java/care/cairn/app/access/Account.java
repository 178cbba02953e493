package care.cairn.app.access;

import care.cairn.app.ledger.Act;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's way in.
 *
 * @param login the e-mail address by which this person signs in, in lower case
 * @param password hashed with Argon2id
 * @param closedSince since when it lets nobody in, or null while it is open
 * @param roles as granted, beyond that of a member
 */
record Account(
        UUID person,
        String login,
        String password,
        Instant passwordSince,
        @Nullable Instant closedSince,
        Set<Role> roles) {

    boolean open() {
        return closedSince == null;
    }

    /** The roles that can be granted. */
    static final List<Role> GRANTABLE = List.of(Role.ANALYST, Role.PROGRAMME, Role.ADMINISTRATOR);

    /** Somebody was given, or given anew, a link by which to set a password. */
    record Invited(UUID person) implements Act {
        @Override
        public String subject() {
            return Person.subject(person);
        }
    }

    /** The person took up the invitation. */
    record Opened(UUID person) implements Act {
        @Override
        public String subject() {
            return Person.subject(person);
        }
    }

    /** The account lets nobody in any more. */
    record Closed(UUID person) implements Act {
        @Override
        public String subject() {
            return Person.subject(person);
        }
    }

    /** The account lets its person in again. */
    record Reopened(UUID person) implements Act {
        @Override
        public String subject() {
            return Person.subject(person);
        }
    }

    /** A person was trusted with a role. */
    record RoleGranted(UUID person, String role) implements Act {
        @Override
        public String subject() {
            return Person.subject(person);
        }
    }

    /** A role was taken back. */
    record RoleWithdrawn(UUID person, String role) implements Act {
        @Override
        public String subject() {
            return Person.subject(person);
        }
    }
}
