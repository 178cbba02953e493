package care.cairn.app;

import care.cairn.app.database.CannotStartException;
import care.cairn.app.database.CommandLineTask;
import care.cairn.app.database.DataFolder;
import care.cairn.app.database.Database;
import care.cairn.app.database.FolderLock;
import care.cairn.app.demo.Held;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One run of the program: opens the database, then the pages or one task, and closes both in the
 * right order however it ends. Every obstacle is one sentence on the console.
 */
final class Run {
    /** The exit code of a run that goes on after {@link #of} has returned. */
    static final int STAYS = -1;

    private final @Nullable String databaseUrl;
    private final PrintStream out;
    private final PrintStream err;
    private volatile boolean ending;
    private volatile @Nullable Database database;
    private volatile @Nullable ConfigurableApplicationContext context;

    Run(@Nullable String databaseUrl, PrintStream out, PrintStream err) {
        this.databaseUrl = databaseUrl == null || databaseUrl.isBlank() ? null : databaseUrl;
        this.out = out;
        this.err = err;
    }

    /** Runs the command and gives its exit code. */
    int of(String... words) {
        @Nullable CommandLine line = null;
        try {
            line = CommandLine.parse(List.of(words));
            Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close"));
            return switch (line.command()) {
                case "help" -> {
                    out.print(help());
                    yield 0;
                }
                case "start", "demo" -> serve(line);
                case "warm-up" -> warmUp(line);
                default -> task(line);
            };
        } catch (CannotStartException e) {
            err.println(e.getMessage());
        } catch (RuntimeException e) {
            tell(e, line);
        }
        return 1;
    }

    private void tell(RuntimeException failure, @Nullable CommandLine line) {
        if (ending || line == null) {
            return;
        }
        Throwable root = failure;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            root = t;
            if (t instanceof CannotStartException) {
                err.println(t.getMessage());
                return;
            }
            if (t instanceof PortInUseException) {
                err.println(portTaken(line));
                return;
            }
        }
        err.printf(
                "Cairn stopped because of an error of its own (%s); the log %s says more.%n",
                root, line.data().resolve("logs/cairn.log"));
    }

    /** The text that names every command: one that it does not name does not exist. */
    private static String help() {
        try (InputStream text = Run.class.getResourceAsStream("/help.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int serve(CommandLine line) {
        String unknown = line.unknown();
        if (unknown != null) {
            throw new CannotStartException(
                    "The option %s is not known: see ./cairn help.".formatted(unknown));
        }
        String pages = pages(line);
        out.printf("Cairn is ready: %s%n", pages);
        return STAYS;
    }

    /** Starts, shows one page to itself and ends: what the JVM learns makes later starts fast. */
    private int warmUp(CommandLine line) {
        HttpRequest page = HttpRequest.newBuilder(URI.create(pages(line))).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(page, BodyHandlers.discarding());
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Starts all and gives the address of the pages. */
    private String pages(CommandLine line) {
        DataFolder folder = DataFolder.open(line.data());
        FolderLock lock = FolderLock.take(folder, line.command());
        if (!portIsFree(line)) {
            lock.close();
            throw new CannotStartException(portTaken(line));
        }
        Database opened = Database.openAlone(folder, lock, databaseUrl, err);
        keep(opened);
        boolean demo = line.command().equals("demo");
        Held.in(opened.address()).requireFor(demo, folder);
        Map<String, Object> properties = properties(opened);
        properties.put("server.port", line.port());
        properties.put("server.address", line.listen().getHostAddress());
        properties.put("cairn.demo", demo);
        if (line.smtp() != null) {
            properties.put("cairn.smtp.url", line.smtp());
        }
        if (line.url() != null) {
            properties.put("cairn.url", line.url());
        }
        String pages =
                line.pages(
                        spring(properties, opened)
                                .getEnvironment()
                                .getRequiredProperty("local.server.port"));
        opened.tell(pages);
        return pages;
    }

    private int task(CommandLine line) {
        CannotStartException unknown =
                new CannotStartException(
                        "The command %s is not known: see ./cairn help.".formatted(line.command()));
        if (!help().contains("./cairn " + line.command() + " ")) {
            throw unknown;
        }
        DataFolder folder = DataFolder.open(line.data());
        Database opened = Database.openBeside(folder, line.command(), databaseUrl, err);
        keep(opened);
        Map<String, Object> properties = properties(opened);
        // -1 makes the whole program and opens no port
        properties.put("server.port", -1);
        // a command on the demo goes by the demo's clock
        properties.put("cairn.demo", Held.in(opened.address()) == Held.DEMO);
        ConfigurableApplicationContext started = spring(properties, opened);
        return started.getBeanProvider(CommandLineTask.class).stream()
                .filter(each -> each.name().equals(line.command()))
                .findFirst()
                .orElseThrow(() -> unknown)
                .run(line.rest(), out);
    }

    private void keep(Database opened) {
        boolean late;
        synchronized (this) {
            database = opened;
            late = ending;
        }
        if (late) {
            opened.close();
        }
    }

    private ConfigurableApplicationContext spring(Map<String, Object> properties, Database opened) {
        SpringApplication application = new SpringApplication(CairnApplication.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(
                Map.of(
                        "logging.file.name",
                        opened.folder().logs().resolve("cairn.log").toString(),
                        "logging.threshold.console",
                        "OFF"));
        application.addInitializers(fresh ->
                fresh.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("cairn", properties)));
        ConfigurableApplicationContext started = application.run();
        context = started;
        return started;
    }

    private static Map<String, Object> properties(Database opened) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("cairn.data", opened.folder().path().toString());
        properties.put("spring.datasource.url", opened.address().jdbcUrl());
        properties.put("spring.datasource.username", opened.address().user());
        properties.put("spring.datasource.password", opened.address().password());
        return properties;
    }

    private static boolean portIsFree(CommandLine line) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(line.listen(), line.port()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String portTaken(CommandLine line) {
        return "The port %d cannot be used at %s, most likely because another program has it: name another one with --port."
                .formatted(line.port(), line.listen().getHostAddress());
    }

    /** Closes the pages, then the database; once. */
    private void close() {
        ending = true;
        ConfigurableApplicationContext pages = context;
        if (pages != null) {
            pages.close();
        }
        synchronized (this) {
            if (database != null) {
                database.close();
                database = null;
            }
        }
    }
}
