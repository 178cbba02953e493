package care.cairn.app.access;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts, with the roles of their people. Tables are named with their schema here: who may do
 * what is always asked of today, even while a page shows the past.
 */
@Service
@Transactional
class Accounts {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final String COLUMNS =
            """
            select a.person, a.login, a.password, a.password_since, c.since as closed_since,
                   (select string_agg(g.role, ',') from access.granted_role g
                    where g.person = a.person) as roles
            from access.account a left join access.closed_account c on c.person = a.person
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Passwords passwords;
    private final Sittings sittings;

    Accounts(JdbcClient jdbc, Ledger ledger, Passwords passwords, Sittings sittings) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.passwords = passwords;
        this.sittings = sittings;
    }

    /** An e-mail address as it is kept, or nothing if it is none. */
    static Optional<String> login(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(it -> it.length() <= 254 && ADDRESS.matcher(it).matches());
    }

    @Transactional(readOnly = true)
    boolean any() {
        return jdbc.sql("select exists (select 1 from access.account)")
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    Optional<Account> of(UUID person) {
        return query("where a.person = :key", person).stream().findFirst();
    }

    @Transactional(readOnly = true)
    Optional<Account> byLogin(String login) {
        return query("where a.login = :key", login).stream().findFirst();
    }

    @Transactional(readOnly = true)
    List<Account> all() {
        return jdbc.sql(COLUMNS + "order by a.login").query(Accounts::read).list();
    }

    /** The roles granted to a person, who need not have an account yet. */
    @Transactional(readOnly = true)
    Set<Role> roles(UUID person) {
        return roles(
                jdbc.sql(
                                "select coalesce(string_agg(role, ','), '') from access.granted_role where person = :person")
                        .param("person", person)
                        .query(String.class)
                        .single());
    }

    /** The account whose password this is; as slow and as silent where there is none. */
    @Transactional(readOnly = true)
    Optional<Account> enter(String typedLogin, String password) {
        Optional<Account> account = login(typedLogin).flatMap(this::byLogin);
        boolean fits = passwords.fits(password, account.map(Account::password).orElse(null));
        return account.filter(it -> fits && it.open());
    }

    /** Opens the account of a person, or gives it a new password, and ends its sessions. */
    Result<UUID> open(UUID person, String login, String password, Instant at) {
        Optional<Refusal> weakness = Passwords.weakness(password, login);
        if (weakness.isPresent()) {
            return Result.refused(weakness.get());
        }
        if (byLogin(login).filter(other -> !other.person().equals(person)).isPresent()) {
            return Result.refused("access.login-taken");
        }
        boolean first = of(person).isEmpty();
        jdbc.sql(
                        """
                        insert into access.account (person, login, password, password_since, opened_at)
                        values (:person, :login, :password, :at, :at)
                        on conflict (person) do update set
                            login = excluded.login, password = excluded.password,
                            password_since = excluded.password_since
                        """)
                .param("person", person)
                .param("login", login)
                .param("password", passwords.hash(password))
                .param("at", Timestamp.from(at))
                .update();
        sittings.endAll(person);
        if (first) {
            ledger.append(new Account.Opened(person), new Author(person, null), at);
        }
        return Result.done(person);
    }

    /** Changes the own password; every other session of this person ends. */
    Result<UUID> changePassword(
            UUID person, String current, String password, String keep, Instant at) {
        Account account = of(person).orElse(null);
        if (account == null || !passwords.fits(current, account.password())) {
            return Result.refused(Refusal.at("current", "access.password-wrong"));
        }
        Optional<Refusal> weakness = Passwords.weakness(password, account.login());
        if (weakness.isPresent()) {
            return Result.refused(weakness.get());
        }
        jdbc.sql(
                        """
                        update access.account set password = :password, password_since = :at
                        where person = :person
                        """)
                .param("password", passwords.hash(password))
                .param("at", Timestamp.from(at))
                .param("person", person)
                .update();
        sittings.endOthers(person, keep);
        return Result.done(person);
    }

    /** Closes an account and ends its sessions at once. */
    Result<UUID> close(UUID person, Viewer by) {
        Account account = of(person).orElse(null);
        if (account == null || !account.open()) {
            return Result.refused("access.account-not-open");
        }
        if (person.equals(by.person())) {
            return Result.refused("access.not-yourself");
        }
        if (outranks(account.roles(), by)) {
            return Result.refused("access.administrators-only");
        }
        ledger.append(new Account.Closed(person), Author.of(by), by.at());
        sittings.endAll(person);
        return Result.done(person);
    }

    Result<UUID> reopen(UUID person, Viewer by) {
        Account account = of(person).orElse(null);
        if (account == null || account.open()) {
            return Result.refused("access.account-not-closed");
        }
        if (outranks(account.roles(), by)) {
            return Result.refused("access.administrators-only");
        }
        ledger.append(new Account.Reopened(person), Author.of(by), by.at());
        return Result.done(person);
    }

    /** Gives and takes back roles, so that these are the ones the person has. */
    Result<UUID> trust(UUID person, Set<Role> wanted, Viewer by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.granted_role'))")
                .query((row, n) -> 0)
                .list();
        Set<Role> had = roles(person);
        if (!had.equals(wanted) && outranks(union(had, wanted), by)) {
            return Result.refused("access.administrators-only");
        }
        if (had.contains(Role.ADMINISTRATOR)
                && !wanted.contains(Role.ADMINISTRATOR)
                && administrators() < 2) {
            return Result.refused("access.last-administrator");
        }
        grant(person, minus(wanted, had), Author.of(by), by.at());
        for (Role role : minus(had, wanted)) {
            ledger.append(new Account.RoleWithdrawn(person, role.name()), Author.of(by), by.at());
        }
        return Result.done(person);
    }

    /** Grants without asking who may: for the first run, and after {@link #trust} has asked. */
    void grant(UUID person, Set<Role> roles, Author author, Instant at) {
        for (Role role : roles) {
            if (Account.GRANTABLE.contains(role)) {
                ledger.append(new Account.RoleGranted(person, role.name()), author, at);
            }
        }
    }

    /** Whether only an administrator may touch somebody with these roles, and this is none. */
    static boolean outranks(Set<Role> roles, Viewer by) {
        return roles.contains(Role.ADMINISTRATOR) && !by.is(Role.ADMINISTRATOR);
    }

    private int administrators() {
        return jdbc.sql(
                        """
                        select count(*) from access.granted_role g join access.account using (person)
                        where role = 'ADMINISTRATOR'
                        and not exists (select 1 from access.closed_account c where c.person = g.person)
                        """)
                .query(Integer.class)
                .single();
    }

    private List<Account> query(String where, Object key) {
        return jdbc.sql(COLUMNS + where).param("key", key).query(Accounts::read).list();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_since");
        return new Account(
                row.getObject("person", UUID.class),
                row.getString("login"),
                row.getString("password"),
                row.getTimestamp("password_since").toInstant(),
                closed == null ? null : closed.toInstant(),
                roles(row.getString("roles")));
    }

    private static Set<Role> roles(@Nullable String names) {
        return names == null || names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",", -1))
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> minus(Set<Role> roles, Set<Role> others) {
        EnumSet<Role> left = EnumSet.noneOf(Role.class);
        left.addAll(roles);
        left.removeAll(others);
        return left;
    }

    private static Set<Role> union(Set<Role> roles, Set<Role> others) {
        EnumSet<Role> all = EnumSet.noneOf(Role.class);
        all.addAll(roles);
        all.addAll(others);
        return all;
    }
}
