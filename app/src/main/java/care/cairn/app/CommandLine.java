package care.cairn.app;

import care.cairn.app.database.CannotStartException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code ./cairn}.
 *
 * @param command the first word, {@code help} when there is none
 * @param data the data folder: {@code --data}, or the command's own
 * @param port the port of the pages, 0 for any that is free
 * @param listen the address of the pages; this machine alone unless told otherwise
 * @param smtp the mail server: {@code --smtp}, or null
 * @param url where others find the pages: {@code --url}, or null
 * @param rest all that the command itself must understand
 */
record CommandLine(
        String command,
        Path data,
        int port,
        InetAddress listen,
        @Nullable String smtp,
        @Nullable String url,
        List<String> rest) {
    static final int DEFAULT_PORT = 8080;

    /**
     * Reads the words.
     *
     * @throws CannotStartException when an option has no value or one that cannot be
     */
    static CommandLine parse(List<String> words) {
        String command = words.isEmpty() ? "help" : words.getFirst();
        Path data = Path.of("data", command.equals("demo") ? "demo" : "cairn");
        int port = DEFAULT_PORT;
        String listen = "127.0.0.1";
        @Nullable String smtp = null;
        @Nullable String url = null;
        List<String> rest = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            switch (word) {
                case "--data" -> data = Path.of(value(words, ++i));
                case "--port" -> port = port(value(words, ++i));
                case "--listen" -> listen = value(words, ++i);
                case "--smtp" -> smtp = value(words, ++i);
                case "--url" -> url = value(words, ++i);
                default -> rest.add(word);
            }
        }
        return new CommandLine(command, data, port, address(listen), smtp, url, List.copyOf(rest));
    }

    private static String value(List<String> words, int at) {
        if (at >= words.size() || words.get(at).isBlank()) {
            throw new CannotStartException(
                    "The option %s needs a value after it.".formatted(words.get(at - 1)));
        }
        return words.get(at);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new CannotStartException(
                "The port must be a number from 0 to 65535, not \"%s\".".formatted(text));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new CannotStartException(
                    "The address to listen on is not known here: \"%s\".".formatted(text), e);
        }
    }

    @Nullable String unknown() {
        return rest.isEmpty() ? null : rest.getFirst();
    }

    /** What a person types into the browser on this machine. */
    String pages(String port) {
        String host =
                listen.isLoopbackAddress() || listen.isAnyLocalAddress()
                        ? "localhost"
                        : listen.getHostAddress();
        return "http://%s:%s/".formatted(host, port);
    }
}
