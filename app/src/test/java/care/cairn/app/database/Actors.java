package care.cairn.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.web.Browse;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Five people of the demo who act at once, each in a browser of their own, and note what the
 * program acknowledged. What was sent without an answer is sent again with the key of its form.
 */
final class Actors {
    private static final String MARK = "the key of this form";
    private static final String CLOSES = "2023-09-01T17:00";
    private static final List<String> AT_THE_TABLE = List.of("executive", "practice", "patient");
    private static final String COLUMNS =
            """
            Month,Country,HBT,TreatmentLocation,DepartmentType,NumberOfAttendancesAll,NumberWithin4HoursAll,NumberOver4HoursAll,PercentageWithin4HoursAll,NumberOfAttendancesEpisode,NumberOfAttendancesEpisodeQF,NumberWithin4HoursEpisode,NumberWithin4HoursEpisodeQF,NumberOver4HoursEpisode,NumberOver4HoursEpisodeQF,PercentageWithin4HoursEpisode,PercentageWithin4HoursEpisodeQF,NumberOver8HoursEpisode,NumberOver8HoursEpisodeQF,PercentageOver8HoursEpisode,PercentageOver8HoursEpisodeQF,NumberOver12HoursEpisode,NumberOver12HoursEpisodeQF,PercentageOver12HoursEpisode,PercentageOver12HoursEpisodeQF
            """;

    /**
     * Something that one person does once.
     *
     * @param once the key of its form, which also stands in its words so that it can be found
     */
    private record Deed(
            String who, String kind, String path, Map<String, String> fields, UUID once) {}

    private final Supplier<DatabaseAddress> database;
    private final Map<String, Browse> browsers = new HashMap<>();
    private final Map<String, UUID> persons = new HashMap<>();
    private final Map<UUID, Deed> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Deed> unanswered = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> kinds = new ConcurrentSkipListMap<>();
    private final Queue<String> loads = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile Semaphore done = new Semaphore(0);
    private volatile boolean stopped;

    Actors(int port, Supplier<DatabaseAddress> database) {
        this.database = database;
        jdbc().sql("select key, person from persona")
                .query(row -> {
                    persons.put(row.getString("key"), row.getObject("person", UUID.class));
                });
        for (String who : List.of("executive", "practice", "patient", "programme", "analyst")) {
            Browse browse = new Browse(port).with("Accept-Language", "en").become(who);
            assertThat(browse.get("/").statusCode()).isEqualTo(200);
            browsers.put(who, browse);
        }
    }

    /** The database as it is now: after a kill it has another port. */
    private JdbcClient jdbc() {
        DatabaseAddress now = database.get();
        return JdbcClient.create(
                new DriverManagerDataSource(
                        now.jdbcUrl()
                                + (now.jdbcUrl().contains("?") ? "&" : "?")
                                + "currentSchema=ledger,partnership,measures,signals,decisions,commitments,demo",
                        now.user(),
                        now.password()));
    }

    /** Lets all act until so many acts are acknowledged. */
    void act(int count) throws InterruptedException {
        stopped = false;
        done = new Semaphore(0);
        for (String who : AT_THE_TABLE) {
            run(() -> sitAtTheTable(who));
        }
        run(this::promise);
        run(this::load);
        for (int n = 0; n < count; n++) {
            while (!done.tryAcquire(1, TimeUnit.SECONDS)) {
                assertThat(stopped)
                        .as("somebody got no answer before the kill: %s", this)
                        .isFalse();
            }
        }
    }

    /** Returns when nobody acts any more; each ends when something goes unanswered. */
    void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        threads.clear();
    }

    private void run(Runnable life) {
        threads.add(Thread.ofVirtual().start(life));
    }

    private void sitAtTheTable(String who) {
        UUID body = one("select id from body where name = 'Urgent Care Group'");
        UUID seat =
                one(
                        "select seat.id from seat join body on body.id = seat.body join persona on person = holder"
                                + " where name = 'Urgent Care Group' and key = '%s'"
                                        .formatted(who));
        List<UUID> signals =
                jdbc().sql("select id from signal where steward = :who and gone_at is null")
                        .param("who", persons.get(who))
                        .query(UUID.class)
                        .list();
        for (int n = 0; !stopped; n++) {
            String decision =
                    send(
                            who,
                            "decision",
                            "/decisions",
                            Map.of(
                                    "body",
                                    body.toString(),
                                    "question",
                                    MARK,
                                    "text",
                                    "Let us see.",
                                    "kind",
                                    "service",
                                    "closes",
                                    CLOSES));
            for (String choice : List.of("no-objection", "concern", "object")) {
                if (decision != null) {
                    send(
                            who,
                            "position",
                            decision + "/positions",
                            Map.of("seat", seat.toString(), "choice", choice, "reason", MARK));
                }
            }
            if (!signals.isEmpty()) {
                send(
                        who,
                        "answer",
                        "/signals/" + signals.get(n % signals.size()) + "/answers",
                        Map.of("kind", n % 2 == 0 ? "noise" : "known-cause", "reason", MARK));
            }
        }
    }

    private void promise() {
        Map<String, String> terms = new HashMap<>();
        terms.put("what", MARK);
        terms.put("person", String.valueOf(persons.get("executive")));
        terms.put("ownPart", "all of it");
        terms.put("forum", one("select id from body where name = 'Partnership Board'").toString());
        terms.put("standard", "It is done.");
        terms.put("rhythm", "monthly");
        terms.put("ifNotMet", "Help first");
        terms.put("start", "2023-02-01");
        terms.put("end", "2023-12-01");
        while (!stopped) {
            String commitment = send("programme", "commitment", "/commitments", terms);
            if (commitment != null) {
                send("executive", "acceptance", commitment + "/acceptance", Map.of());
            }
        }
    }

    /** Loads figures that nobody published, so that signals come and go. */
    private void load() {
        Browse browse = browser("analyst");
        for (int n = 0; !stopped; n++) {
            String name = UUID.randomUUID() + ".csv";
            int within = 2500 + (n * 997 + loads.size() * 31) % 2400;
            byte[] file =
                    (COLUMNS
                                    + "2022%02d,S92000003,S08000029,F704H,Emergency Department,5000,%d,%d,,5000,,%d,,%d,,,,97,,2,,15,,0.3,%n"
                                            .formatted(
                                                    1 + n % 12,
                                                    within,
                                                    5000 - within,
                                                    within,
                                                    5000 - within))
                            .getBytes(StandardCharsets.UTF_8);
            try {
                browse.get("/measures/import");
                String desk =
                        Browse.leadsTo(
                                        browse.postFile(
                                                "/measures/import",
                                                Map.of("source", "phs-ae"),
                                                "file",
                                                name,
                                                file))
                                .orElseThrow();
                var loaded = browse.post(desk + "/load", Map.of());
                if (Browse.leadsTo(loaded).orElse("").startsWith("/measures/loads/")) {
                    loads.add(name);
                    done.release();
                }
            } catch (UncheckedIOException | NoSuchElementException e) {
                stopped = true;
            }
        }
    }

    /** Sends a form; gives where it led, or null where it was refused or not answered. */
    private @Nullable String send(
            String who, String kind, String path, Map<String, String> fields) {
        UUID once = UUID.randomUUID();
        Map<String, String> all = new HashMap<>(fields);
        all.replaceAll((name, value) -> value.equals(MARK) ? once.toString() : value);
        all.put("_once", once.toString());
        return stopped ? null : send(new Deed(who, kind, path, all, once));
    }

    private @Nullable String send(Deed deed) {
        HttpResponse<String> answer;
        try {
            answer = browser(deed.who()).post(deed.path(), deed.fields());
        } catch (UncheckedIOException e) {
            unanswered.add(deed);
            stopped = true;
            return null;
        }
        if (answer.statusCode() / 100 == 3) {
            String led = Browse.leadsTo(answer).orElseThrow();
            if (led.startsWith("/sign-in")) {
                throw new IllegalStateException(deed + " led to " + led);
            }
            acknowledged.put(deed.once(), deed);
            kinds.merge(deed.kind(), 1, Integer::sum);
            done.release();
            return led;
        }
        if (answer.statusCode() >= 500) {
            unanswered.add(deed);
            stopped = true;
            return null;
        }
        if (answer.statusCode() != 422 && answer.statusCode() != 409) {
            throw new IllegalStateException(deed + " was answered with " + answer);
        }
        kinds.merge(deed.kind() + " refused", 1, Integer::sum);
        return null;
    }

    /** Sends again all that was not answered, and some of what was, with the keys of the forms. */
    void sendAgain() {
        stopped = false;
        List<Deed> again = new ArrayList<>(unanswered);
        kinds.merge("unanswered", again.size(), Integer::sum);
        unanswered.clear();
        acknowledged.values().stream().limit(5).forEach(again::add);
        again.forEach(this::send);
        assertThat(unanswered).isEmpty();
    }

    /** Asks for the first page until it is there. */
    void awaitBack() {
        for (int n = 0; n < 2_000; n++) {
            if (browser("analyst").get("/").statusCode() == 200) {
                return;
            }
        }
        throw new AssertionError("The program did not find its database again.");
    }

    /** All that was acknowledged is on the record, and nothing is there twice. */
    void check(String when) {
        Map<UUID, Integer> found = new HashMap<>();
        jdbc().sql("select once from entry where once is not null")
                .query(row -> {
                    found.merge(row.getObject("once", UUID.class), 1, Integer::sum);
                });
        assertThat(found.keySet()).as(when).containsAll(acknowledged.keySet());
        assertThat(found.values()).as(when).containsOnly(1);
        assertThat(
                        jdbc().sql(
                                        """
                                        select question from decision group by question having count(*) > 1
                                        union all
                                        select what from terms group by what having count(distinct commitment) > 1
                                        union all
                                        select reason from signal_answer where reason ~ '^[0-9a-f-]{36}$'
                                         group by reason having count(*) > 1
                                        union all
                                        select file from load where file ~ '^[0-9a-f-]{36}.csv$'
                                         group by file having count(*) > 1
                                        """)
                                .query(String.class)
                                .list())
                .as(when)
                .isEmpty();
        assertThat(jdbc().sql("select file from load").query(String.class).list())
                .as(when)
                .containsAll(loads);
        // words too: the question of each decision that was acknowledged
        Set<String> questions =
                new HashSet<>(
                        jdbc().sql("select question from decision").query(String.class).list());
        assertThat(acknowledged.values())
                .as(when)
                .filteredOn(it -> it.kind().equals("decision"))
                .allMatch(it -> questions.contains(it.once().toString()));
    }

    /** Everybody did something of each kind, or the test has tested nothing. */
    void everythingWasDone() {
        assertThat(kinds)
                .containsKeys("decision", "position", "answer", "commitment", "acceptance");
        assertThat(loads).isNotEmpty();
    }

    private Browse browser(String who) {
        return Objects.requireNonNull(browsers.get(who));
    }

    private UUID one(String sql) {
        return jdbc().sql(sql).query(UUID.class).single();
    }

    @Override
    public String toString() {
        return acknowledged.size() + " acts and " + loads.size() + " loads acknowledged, " + kinds;
    }
}
