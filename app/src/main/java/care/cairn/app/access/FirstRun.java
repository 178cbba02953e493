package care.cairn.app.access;

import care.cairn.app.ledger.Author;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.Partnerships;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The first run of a new installation: whoever started it, and can read its console, founds the
 * partnership and becomes its first administrator. Nobody else on the network can.
 */
@Service
class FirstRun {
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What the page asks. */
    record Form(
            String name,
            String language,
            String zone,
            boolean publicRecord,
            String organisation,
            String sector,
            String person,
            String login,
            String password) {}

    private final Accounts accounts;
    private final Partnerships partnerships;
    private final Partners partners;
    private final People people;
    private final ObjectProvider<Personas> personas;
    private final InstantSource clock;
    private final String code = newCode();
    private volatile boolean over;

    FirstRun(
            Accounts accounts,
            Partnerships partnerships,
            Partners partners,
            People people,
            ObjectProvider<Personas> personas,
            InstantSource clock) {
        this.accounts = accounts;
        this.partnerships = partnerships;
        this.partners = partners;
        this.people = people;
        this.personas = personas;
        this.clock = clock;
    }

    /** Whether there is nobody yet who could sign in. */
    boolean needed() {
        if (over) {
            return false;
        }
        over = personas.stream().findAny().isPresent() || accounts.any();
        return !over;
    }

    /** Tells the code to whoever started the program, and to nobody else: not to the log. */
    @EventListener
    void tell(WebServerInitializedEvent event) {
        if (event.getWebServer().getPort() > 0 && needed()) {
            System.out.printf(
                    "Nobody can sign in yet. Open the first page and set Cairn up with this code: %s%n",
                    code);
        }
    }

    /** The code, for tests. */
    String code() {
        return code;
    }

    boolean knows(String typed) {
        String plain = typed.strip().toUpperCase(Locale.ROOT).replace(" ", "");
        return MessageDigest.isEqual(
                plain.replace("-", "").getBytes(StandardCharsets.UTF_8),
                code.replace("-", "").getBytes(StandardCharsets.UTF_8));
    }

    /** Founds everything, or nothing. */
    @Transactional
    Result<UUID> found(Form form) {
        if (accounts.any()) {
            return Result.refused("access.first-run-over");
        }
        Result<UUID> result = steps(form);
        if (result instanceof Result.Refused<UUID>) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return result;
    }

    private Result<UUID> steps(Form form) {
        var now = clock.instant();
        Optional<String> login = Accounts.login(form.login());
        if (login.isEmpty()) {
            return Result.refused(Refusal.at("login", "access.login-no-address"));
        }
        Optional<Refusal> weakness = Passwords.weakness(form.password(), login.get());
        if (weakness.isPresent()) {
            return Result.refused(weakness.get());
        }
        if (partnerships.current().isEmpty()) {
            Result<UUID> founded =
                    partnerships.found(
                            form.name(),
                            form.language(),
                            form.zone(),
                            form.publicRecord(),
                            false,
                            Author.CLOCK,
                            now);
            if (founded instanceof Result.Refused<UUID>) {
                return founded;
            }
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneId.of(form.zone()));
        Result<UUID> partner =
                partners.join(form.organisation(), form.sector(), "", today, Author.CLOCK, now);
        if (!(partner instanceof Result.Done<UUID>(UUID partnerId))) {
            return partner instanceof Result.Refused<UUID>(Refusal refusal)
                    ? Result.refused(at("organisation", refusal))
                    : partner;
        }
        Result<UUID> person = people.join(form.person(), partnerId, today, Author.CLOCK, now);
        if (!(person instanceof Result.Done<UUID>(UUID personId))) {
            return person instanceof Result.Refused<UUID>(Refusal refusal)
                    ? Result.refused(at("person", refusal))
                    : person;
        }
        accounts.grant(
                personId,
                EnumSet.of(Role.PROGRAMME, Role.ADMINISTRATOR),
                new Author(personId, partnerId),
                now);
        return accounts.open(personId, login.get(), form.password(), now);
    }

    private static Refusal at(String field, Refusal refusal) {
        return new Refusal(field, refusal.messageKey(), refusal.arguments());
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
