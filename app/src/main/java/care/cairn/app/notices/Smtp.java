package care.cairn.app.notices;

import care.cairn.app.database.CannotStartException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The mail server, as an address says it: {@code smtp://user:password@host:587?from=cairn@host}.
 * With {@code smtp} the connection is encrypted if the server offers it, with {@code
 * &starttls=required} always; with {@code smtps} it is from the start.
 *
 * @param from whom letters come from, and where the server returns what it cannot deliver
 */
record Smtp(String host, int port, boolean tls, boolean must, Optional<Login> login, String from) {
    private static final String SECONDS = "20000";

    /** How the program signs in at the mail server. */
    record Login(String user, String password) {}

    /**
     * Reads the address.
     *
     * @throws CannotStartException when it is none, in a sentence without the password
     */
    static Smtp read(String address) {
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (URISyntaxException e) {
            throw wrong();
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("smtps");
        var query = UriComponentsBuilder.fromUri(uri).build().getQueryParams();
        @Nullable String from = query.getFirst("from");
        if (!(tls || scheme.equals("smtp")) || uri.getHost() == null || from == null) {
            throw wrong();
        }
        String sender = decoded(from);
        if (!sender.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw wrong();
        }
        return new Smtp(
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587,
                tls,
                "required".equals(query.getFirst("starttls")),
                login(uri.getRawUserInfo()),
                sender);
    }

    private static Optional<Login> login(@Nullable String raw) {
        if (raw == null) {
            return Optional.empty();
        }
        int colon = raw.indexOf(':');
        return Optional.of(
                colon < 0
                        ? new Login(decoded(raw), "")
                        : new Login(
                                decoded(raw.substring(0, colon)),
                                decoded(raw.substring(colon + 1))));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static CannotStartException wrong() {
        return new CannotStartException(
                "The address of the mail server cannot be read; it is written like smtp://user:password@mail.example.org:587?from=cairn@example.org.");
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ":" + port;
    }

    JavaMailSenderImpl sender() {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setProtocol(tls ? "smtps" : "smtp");
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        login.ifPresent(it -> {
            sender.setUsername(it.user());
            sender.setPassword(it.password());
        });
        var settings = new Properties();
        String at = "mail." + sender.getProtocol() + ".";
        settings.setProperty(at + "auth", String.valueOf(login.isPresent()));
        settings.setProperty(at + "connectiontimeout", SECONDS);
        settings.setProperty(at + "timeout", SECONDS);
        settings.setProperty(at + "writetimeout", SECONDS);
        settings.setProperty(at + "from", from);
        settings.setProperty(at + "ssl.checkserveridentity", "true");
        if (!tls) {
            settings.setProperty(at + "starttls.enable", "true");
            settings.setProperty(at + "starttls.required", String.valueOf(must));
        }
        sender.setJavaMailProperties(settings);
        return sender;
    }
}
