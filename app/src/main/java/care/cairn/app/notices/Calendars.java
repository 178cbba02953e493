package care.cairn.app.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links by which calendars are subscribed to: one for each person, shown once. */
@Service
@Transactional
class Calendars {
    private final JdbcClient jdbc;

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a link and gives its secret; an earlier one ends. */
    String open(UUID person, Instant at) {
        String token = Choices.secret();
        jdbc.sql(
                        """
                        insert into calendar_link (person, token_sha256, made_at)
                        values (:person, :token, :at)
                        on conflict (person) do update
                        set token_sha256 = excluded.token_sha256, made_at = excluded.made_at
                        """)
                .param("person", person)
                .param("token", sha256(token))
                .param("at", Timestamp.from(at))
                .update();
        return token;
    }

    void close(UUID person) {
        jdbc.sql("delete from calendar_link where person = :person")
                .param("person", person)
                .update();
    }

    /** Since when a person has a link, if at all. */
    @Transactional(readOnly = true)
    Optional<Instant> since(UUID person) {
        return jdbc.sql("select made_at from calendar_link where person = :person")
                .param("person", person)
                .query((row, n) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    @Transactional(readOnly = true)
    Optional<UUID> whose(String token) {
        return jdbc.sql("select person from calendar_link where token_sha256 = :token")
                .param("token", sha256(token))
                .query(UUID.class)
                .optional();
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
