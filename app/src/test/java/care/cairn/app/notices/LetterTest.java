package care.cairn.app.notices;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import care.cairn.app.database.CairnTest;
import care.cairn.app.web.Browse;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Letters by a real mail server, to people of the demo who have an account. */
@CairnTest(
        properties = {
            "cairn.demo=true",
            "cairn.test.personas=false",
            // the test makes the rounds
            "cairn.post.every=PT10H",
            "cairn.url=https://cairn.example.org/"
        })
class LetterTest {
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        SERVER.start();
    }

    /** A port that stays the same while the server is away. */
    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Post post;
    @Autowired Choices choices;
    @Autowired InstantSource clock;

    private UUID tom = new UUID(0, 0);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry registry) {
        registry.add(
                "cairn.smtp.url",
                () ->
                        "smtp://127.0.0.1:%d?from=cairn@example.org"
                                .formatted(SERVER.getSmtp().getPort()));
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void tom_alone_has_an_address_and_no_letters() throws Exception {
        Files.createDirectories(Path.of("target/screens"));
        SERVER.purgeEmailFromAllMailboxes();
        for (String table : List.of("letter", "look", "told", "digest", "choice", "aside")) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("delete from account").update();
        tom = person("practice");
        account(tom, "tom@example.org");
    }

    private UUID person(String persona) {
        return jdbc.sql("select person from persona where key = :key")
                .param("key", persona)
                .query(UUID.class)
                .single();
    }

    private void account(UUID person, String login) {
        jdbc.sql(
                        """
                        insert into account (person, login, password, password_since, opened_at)
                        values (:person, :login, 'none', now(), now())
                        """)
                .param("person", person)
                .param("login", login)
                .update();
    }

    private void choose(HowMuch howMuch, String language) {
        var now = choices.of(tom);
        choices.choose(
                tom, new Choice(howMuch, now.day(), now.hour(), Locale.forLanguageTag(language)));
    }

    private List<MimeMessage> round(Instant now) {
        post.collect(now);
        post.send(now);
        return List.of(SERVER.getReceivedMessages());
    }

    private static String part(MimeMessage message, int n) throws Exception {
        var related = (MimeMultipart) message.getContent();
        var alternative = related;
        while (alternative.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
            alternative = inner;
        }
        Object content = alternative.getBodyPart(n).getContent();
        while (content instanceof MimeMultipart inner) {
            content = inner.getBodyPart(0).getContent();
        }
        return String.valueOf(content).replace("\r\n", "\n");
    }

    @Test
    void what_is_owed_is_told_once_in_text_and_html_with_links_that_lead_there() throws Exception {
        var letters = round(clock.instant());
        assertThat(letters).hasSize(1);
        MimeMessage letter = letters.getFirst();
        assertThat(letter.getSubject()).endsWith("things need you");
        assertThat(letter.getAllRecipients()[0].toString()).isEqualTo("tom@example.org");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        String stop = letter.getHeader("List-Unsubscribe")[0];
        assertThat(stop).startsWith("<https://cairn.example.org/notices/stop/");
        UUID id = jdbc.sql("select id from letter").query(UUID.class).single();
        assertThat(letter.getMessageID()).isEqualTo("<" + id + "@cairn.example.org>");

        String text = part(letter, 0);
        assertThat(text).contains("Good day, Tom Reid", "* [Signal] ").doesNotContain("??");
        String html = part(letter, 1);
        Files.writeString(Path.of("target/screens/letter-en.html"), html);
        var page = Jsoup.parse(html);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        String link = page.select("li:contains(Signal) a").attr("href");
        assertThat(link).startsWith("https://cairn.example.org/notices/open?to=%2Fsignals%2F");

        String path = link.replace("https://cairn.example.org", "");
        var door = new Browse(port).get(path);
        assertThat(Browse.leadsTo(door).orElseThrow())
                .startsWith("/sign-in?next=%2Fnotices%2Fopen");
        var inside = new Browse(port).become("practice").get(path);
        assertThat(Browse.leadsTo(inside).orElseThrow()).startsWith("/signals/");
        assertThat(
                        Browse.leadsTo(
                                new Browse(port)
                                        .become("practice")
                                        .get("/notices/open?to=//evil.example")))
                .contains("/");

        assertThat(round(clock.instant().plusSeconds(5))).as("not a second time").hasSize(1);
    }

    @Test
    void who_reads_french_is_written_to_in_french() throws Exception {
        choose(HowMuch.OWED, "fr");
        MimeMessage letter = round(clock.instant()).getFirst();
        assertThat(letter.getSubject()).endsWith("choses ont besoin de vous");
        assertThat(part(letter, 0))
                .contains("Bonjour Tom Reid", "* [Signal] ")
                .doesNotContain("??");
        Files.writeString(Path.of("target/screens/letter-fr.html"), part(letter, 1));
        assertThat(Jsoup.parse(part(letter, 1)).select("html").attr("lang")).isEqualTo("fr");
    }

    @Test
    void a_letter_waits_for_a_server_that_is_away_and_goes_under_the_same_id() throws Exception {
        Instant now = clock.instant();
        SERVER.stop();
        post.collect(now);
        assertThat(post.send(now)).isZero();
        assertThat(post.send(now)).isZero();
        var waiting = jdbc.sql("select state, attempts, trouble from letter").query().singleRow();
        assertThat(waiting).containsEntry("state", "WAITING").containsEntry("attempts", 1);
        assertThat(String.valueOf(waiting.get("trouble"))).contains("127.0.0.1");
        SERVER.start();
        assertThat(post.send(now.plusSeconds(29))).isZero();
        assertThat(post.send(now.plusSeconds(31))).isEqualTo(1);
        UUID id = jdbc.sql("select id from letter").query(UUID.class).single();
        assertThat(SERVER.getReceivedMessages()[0].getMessageID()).contains(id.toString());
    }

    @Test
    void what_is_done_before_it_could_be_told_is_not_told() throws Exception {
        Instant now = clock.instant();
        post.collect(now);
        jdbc.sql("update letter_item set what = 'signals.work.tag /signals/none'").update();
        assertThat(post.send(now)).isZero();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(jdbc.sql("select state from letter").query(String.class).single())
                .isEqualTo("NOT_NEEDED");
    }

    @Test
    void the_digest_comes_once_a_week_and_says_what_waits_and_what_has_changed() throws Exception {
        choose(HowMuch.DIGEST, "en");
        Instant now = clock.instant();
        assertThat(round(now)).as("no week yet to tell of").isEmpty();
        Instant monday = now.plus(Duration.ofDays(8));
        var letters = round(monday);
        assertThat(letters).hasSize(1);
        MimeMessage digest = letters.getFirst();
        assertThat(digest.getSubject()).startsWith("Your week: ");
        assertThat(part(digest, 0)).contains("Takes a few minutes").doesNotContain("??");
        Files.writeString(Path.of("target/screens/letter-week.html"), part(digest, 1));
        assertThat(round(monday.plusSeconds(3600))).hasSize(1);
        assertThat(round(monday.plus(Duration.ofDays(7)))).hasSize(2);
    }

    @Test
    void the_link_in_a_letter_stops_letters_without_signing_in_but_not_by_a_visit_alone()
            throws Exception {
        String header = round(clock.instant()).getFirst().getHeader("List-Unsubscribe")[0];
        String path = URI.create(header.substring(1, header.length() - 1)).getPath();
        Browse anybody = new Browse(port).with("Accept-Language", "en");
        assertThat(anybody.get(path).statusCode()).isEqualTo(200);
        assertThat(choices.of(tom).howMuch()).isEqualTo(HowMuch.OWED);
        assertThat(anybody.post(path, Map.of("howMuch", "none")).body())
                .contains("From now on: no letters.")
                .doesNotContain("Tom", "example.org");
        assertThat(choices.of(tom).howMuch()).isEqualTo(HowMuch.NONE);
        assertThat(anybody.get("/notices/stop/" + "x".repeat(43)).statusCode()).isEqualTo(404);
    }

    @Test
    void the_calendar_is_read_by_its_link_until_a_new_one_is_made() {
        Browse practice = new Browse(port).with("Accept-Language", "en").become("practice");
        practice.get("/notices");
        practice.post("/notices/calendar", Map.of());
        String link = Jsoup.parse(practice.get("/notices").body()).select("code").text();
        assertThat(link).startsWith("https://cairn.example.org/calendar/").endsWith(".ics");
        String path = URI.create(link).getPath();
        var response = new Browse(port).get(path);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(response.body().split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
        var calendar = Biweekly.parse(response.body()).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as(() -> calendar.validate(ICalVersion.V2_0).toString())
                .isTrue();
        assertThat(calendar.getEvents())
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.getSummary().getValue()).doesNotContain("??");
                    assertThat(event.getUrl().getValue())
                            .startsWith("https://cairn.example.org/notices/open?to=");
                });
        var uids = calendar.getEvents().stream().map(it -> it.getUid().getValue()).toList();
        assertThat(uids).doesNotHaveDuplicates();
        var later = Biweekly.parse(new Browse(port).get(path).body()).first();
        assertThat(later.getEvents().stream().map(it -> it.getUid().getValue()).toList())
                .isEqualTo(uids);

        assertThat(Jsoup.parse(practice.get("/notices").body()).select("code")).isEmpty();
        practice.post("/notices/calendar", Map.of());
        assertThat(new Browse(port).get(path).statusCode()).isEqualTo(404);
        assertThat(new Browse(port).get("/calendar/x.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_put_aside_is_told_when_it_comes_back() {
        jdbc.sql(
                        """
                        insert into aside (id, person, tag, path, page, until, at)
                        select gen_random_uuid(), :tom, 'signals.work.tag', '/signals/' || id,
                               '/signals/' || id, date '2023-01-20', timestamptz '2023-01-16 09:00Z'
                        from signal where steward = :tom
                        """)
                .param("tom", tom)
                .update();
        Instant now = clock.instant();
        post.collect(now);
        long before = count("select count(*) from letter_item where what like 'signals.%'");
        assertThat(before).isZero();
        post.collect(now.plus(Duration.ofDays(5)));
        assertThat(count("select count(*) from letter_item where what like 'signals.%'"))
                .isPositive();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
