package care.cairn.app.access;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Invitations: the way to an account, and back to one whose password is forgotten. The link is kept
 * nowhere, only its hash; it works once, within its days, and a newer one for the same person puts
 * it out of use. Its days are those of the real clock, also in the demo.
 */
@Service
@Transactional
class Invitations {
    static final Duration GOOD_FOR = Duration.ofDays(7);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String COLUMNS =
            """
            select id, person, login, expires_at, used_at, withdrawn_at from invitation
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Ledger ledger, Accounts accounts, People people) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.accounts = accounts;
        this.people = people;
        this.clock = Clock.systemUTC();
    }

    /** Makes a link for a person, with the roles that come with it, and gives its secret part. */
    Result<String> invite(UUID person, @Nullable String typed, Set<Role> roles, Viewer by) {
        if (people.find(person).filter(it -> it.on(by.today())).isEmpty()) {
            return Result.refused(Refusal.at("person", "access.person-not-here"));
        }
        Optional<String> login = Accounts.login(typed);
        if (login.isEmpty()) {
            return Result.refused(Refusal.at("login", "access.login-no-address"));
        }
        if (accounts.byLogin(login.get()).filter(it -> !it.person().equals(person)).isPresent()) {
            return Result.refused(Refusal.at("login", "access.login-taken"));
        }
        if (Accounts.outranks(accounts.roles(person), by)) {
            return Result.refused("access.administrators-only");
        }
        Result<UUID> trusted = accounts.trust(person, roles, by);
        if (trusted instanceof Result.Refused<UUID>(Refusal refusal)) {
            return Result.refused(refusal);
        }
        withdraw(person);
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into invitation
                            (id, token_sha256, person, login, made_by, made_at, expires_at)
                        values (:id, :token, :person, :login, :by, :now, :expires)
                        """)
                .param("id", UUID.randomUUID())
                .param("token", sha256(token))
                .param("person", person)
                .param("login", login.get())
                .param("by", by.person())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(GOOD_FOR)))
                .update();
        ledger.append(new Account.Invited(person), Author.of(by), by.at());
        return Result.done(token);
    }

    /** The invitation of a link, if it is still good. */
    @Transactional(readOnly = true)
    Optional<Invitation> good(String token) {
        return find(token, "").filter(it -> it.good(clock.instant()));
    }

    /**
     * Takes an invitation up: opens the account with the password.
     *
     * @param at the moment that the record shows
     */
    Result<UUID> accept(String token, String password, Instant at) {
        Optional<Invitation> found =
                find(token, "for update").filter(it -> it.good(clock.instant()));
        if (found.isEmpty()) {
            return Result.refused("access.invitation-spent");
        }
        Invitation invitation = found.get();
        Result<UUID> opened = accounts.open(invitation.person(), invitation.login(), password, at);
        if (opened instanceof Result.Refused<UUID>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return opened;
        }
        jdbc.sql("update invitation set used_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", invitation.id())
                .update();
        return opened;
    }

    /** Those that can still be taken up, soonest to end first. */
    @Transactional(readOnly = true)
    List<Invitation> open() {
        return jdbc.sql(
                        COLUMNS
                                + "where used_at is null and withdrawn_at is null and expires_at > :now order by expires_at")
                .param("now", Timestamp.from(clock.instant()))
                .query(Invitations::read)
                .list();
    }

    /** Puts every open link of a person out of use. */
    void withdraw(UUID person) {
        jdbc.sql(
                        """
                        update invitation set withdrawn_at = :now
                        where person = :person and used_at is null and withdrawn_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person)
                .update();
    }

    private Optional<Invitation> find(String token, String lock) {
        return jdbc.sql(COLUMNS + "where token_sha256 = :token " + lock)
                .param("token", sha256(token))
                .query(Invitations::read)
                .optional();
    }

    private static Invitation read(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("login"),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                instant(row.getTimestamp("withdrawn_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
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
