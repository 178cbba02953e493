package care.cairn.app.access;

import care.cairn.app.web.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords, hashed with Argon2id (16 MiB, 2 passes, OWASP's floor with room). At most four are
 * worked on at once, so that a flood of tries takes no more memory than that.
 */
@Component
class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 1 << 14, 2);
    private final Semaphore places = new Semaphore(4, true);
    private final String nobodys = argon2.encode("nobody has this password");

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return argon2.encode(password);
        } finally {
            places.release();
        }
    }

    /** Whether the password fits; takes as long where there is no account at all. */
    boolean fits(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        places.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash == null ? nobodys : hash) && hash != null;
        } finally {
            places.release();
        }
    }

    /** Why a password cannot be taken, at the field {@code password}. */
    static Optional<Refusal> weakness(String password, String login) {
        if (password.length() < SHORTEST) {
            return Optional.of(Refusal.at("password", "access.password-short", SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of(Refusal.at("password", "access.password-long", LONGEST));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        int at = login.indexOf('@');
        String name = at < 0 ? login : login.substring(0, at);
        if (lower.chars().distinct().count() < 5
                || (name.length() > 3 && lower.contains(name) && lower.length() < name.length() + 8)
                || lower.contains("password")
                || lower.startsWith("123456789")) {
            return Optional.of(Refusal.at("password", "access.password-easy"));
        }
        return Optional.empty();
    }
}
