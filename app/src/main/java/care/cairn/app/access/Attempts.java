package care.cairn.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often somebody may try a password: counted in the database before the password is looked at,
 * so that tries at the same time count too. The clock is the real one, also in the demo.
 */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int BY_ACCOUNT = 10;
    static final int BY_ADDRESS = 60;

    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a try and says whether it may go on; the same for accounts that do not exist. */
    boolean mayTry(String login, String address) {
        int byAddress = count(key("address", address));
        int byAccount = count(key("account", login.strip().toLowerCase(Locale.ROOT)));
        return byAddress <= BY_ADDRESS && byAccount <= BY_ACCOUNT;
    }

    /** The try was right: the account's count begins anew, and the address gets its try back. */
    void succeeded(String login, String address) {
        jdbc.sql("delete from attempt where key = :key")
                .param("key", key("account", login.strip().toLowerCase(Locale.ROOT)))
                .update();
        jdbc.sql("update attempt set count = count - 1 where key = :key and count > 0")
                .param("key", key("address", address))
                .update();
    }

    private int count(String key) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        insert into attempt as known (key, since, count) values (:key, :now, 1)
                        on conflict (key) do update set
                            count = case when known.since < :start then 1 else known.count + 1 end,
                            since = case when known.since < :start then :now else known.since end
                        returning count
                        """)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .param("start", Timestamp.from(now.minus(WINDOW)))
                .query(Integer.class)
                .single();
    }

    private static String key(String kind, String value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((kind + '\0' + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
