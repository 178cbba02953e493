package care.cairn.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Author;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Browse;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The life of an installation from its first page on, over real HTTP and a real database. */
@CairnTest(properties = "cairn.test.personas=false")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class FirstRunTest {
    static final String ADMIN = "amara@example.org";
    static final String PASSWORD = "heron wades at low tide";

    @LocalServerPort int port;
    @Autowired FirstRun firstRun;
    @Autowired JdbcClient jdbc;

    @Test
    @Order(1)
    void every_page_leads_to_the_first_run_while_nobody_can_sign_in() {
        Browse browse = new Browse(port);
        assertThat(Browse.leadsTo(browse.get("/"))).contains("/first-run");
        assertThat(Browse.leadsTo(browse.get("/sign-in"))).contains("/first-run");
        assertThat(Browse.leadsTo(browse.get("/accounts"))).contains("/first-run");
        var page = browse.get("/first-run");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Set Cairn up")
                .doesNotContain("th:")
                .doesNotContain(firstRun.code());
    }

    @Test
    @Order(2)
    void who_does_not_know_the_code_or_chooses_badly_is_refused_and_nothing_is_kept() {
        Browse browse = new Browse(port);
        browse.get("/first-run");
        var wrong = browse.post("/first-run", with("code", "AAAA-AAAA-AAAA"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not the code").contains("value=\"Tarn Valley\"");
        var shortPassword = browse.post("/first-run", with(firstRun.code(), "password", "short"));
        assertThat(shortPassword.statusCode()).isEqualTo(422);
        assertThat(shortPassword.body())
                .contains("at least 12 characters")
                .doesNotContain("value=\"short\"");
        var zone = browse.post("/first-run", with(firstRun.code(), "zone", "Nowhere/Here"));
        assertThat(zone.statusCode()).isEqualTo(422);
        assertThat(count("partnership")).isZero();
        assertThat(count("entry")).isZero();
    }

    @Test
    @Order(3)
    void who_knows_the_code_founds_the_partnership_and_is_signed_in_as_its_administrator() {
        Browse browse = new Browse(port);
        browse.get("/first-run");
        var founded =
                browse.post("/first-run", with("code", firstRun.code().toLowerCase(Locale.ROOT)));
        assertThat(Browse.leadsTo(founded)).contains("/accounts");
        assertThat(browse.get("/accounts").body())
                .contains("Amara Diallo")
                .contains("Tarn Valley")
                .contains("is founded")
                .contains("Administrator");
        assertThat(Browse.leadsTo(new Browse(port).get("/first-run"))).contains("/");
        var again = new Browse(port);
        again.get("/sign-in");
        assertThat(Browse.leadsTo(again.post("/first-run", with("code", firstRun.code()))))
                .contains("/");
        assertThat(count("account")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void a_record_that_is_not_public_leads_visitors_to_the_door_and_back_to_where_they_wanted() {
        Browse browse = new Browse(port);
        assertThat(Browse.leadsTo(browse.get("/account?x=1")))
                .contains("/sign-in?next=%2Faccount%3Fx%3D1");
        browse.get("/sign-in?next=%2Faccount");
        var in = signIn(browse, ADMIN, PASSWORD, "/account");
        assertThat(Browse.leadsTo(in)).contains("/account");
        assertThat(browse.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void signing_in_never_leads_to_another_site() {
        for (String next :
                new String[] {
                    "//evil.example", "https://evil.example", "/\\evil.example", "evil"
                }) {
            Browse browse = new Browse(port);
            browse.get("/sign-in");
            assertThat(Browse.leadsTo(signIn(browse, ADMIN, PASSWORD, next))).contains("/");
        }
    }

    @Test
    @Order(6)
    void a_wrong_password_and_an_unknown_account_get_the_very_same_reply() {
        Browse one = new Browse(port);
        one.get("/sign-in");
        var wrong = signIn(one, ADMIN, "not the password", "/");
        Browse other = new Browse(port);
        other.get("/sign-in");
        var unknown = signIn(other, "nobody@example.org", "not the password", "/");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(bare(wrong.body(), ADMIN)).isEqualTo(bare(unknown.body(), "nobody@example.org"));
        assertThat(wrong.body()).doesNotContain("not the password");
    }

    @Test
    @Order(7)
    void a_session_that_an_attacker_planted_is_worth_nothing_after_signing_in() {
        Browse browse = new Browse(port);
        browse.get("/sign-in");
        signIn(browse, ADMIN, PASSWORD, "/");
        String first = browse.cookie("cairn-session").orElseThrow();
        browse.get("/account");
        var again = signIn(browse, ADMIN, PASSWORD, "/");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(browse.cookie("cairn-session").orElseThrow()).isNotEqualTo(first);
        Browse attacker = new Browse(port);
        attacker.plant("cairn-session", first);
        assertThat(Browse.leadsTo(attacker.get("/account"))).isPresent();
    }

    @Test
    @Order(8)
    void a_form_without_its_token_or_from_another_site_is_refused() {
        Browse browse = new Browse(port);
        browse.get("/sign-in");
        var bare = browse.postAsIs("/sign-in", Map.of("login", ADMIN, "password", PASSWORD));
        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(bare.body()).contains("open too long");
        Browse framed = new Browse(port);
        framed.get("/sign-in");
        framed.with("Sec-Fetch-Site", "cross-site");
        assertThat(signIn(framed, ADMIN, PASSWORD, "/").statusCode()).isEqualTo(403);
    }

    @Test
    @Order(9)
    void an_invitation_works_once_within_its_days_and_sets_the_password() {
        Browse admin = signedIn(ADMIN, PASSWORD);
        var person = join("Priya Nair");
        admin.get("/accounts");
        var made =
                admin.post(
                        "/invitations",
                        Map.of("person", person, "login", "Priya@Example.org", "roles", "ANALYST"));
        assertThat(made.statusCode()).isEqualTo(200);
        var link = Pattern.compile("/invitation/[\\w-]{43}").matcher(made.body());
        assertThat(link.find()).isTrue();
        String path = link.group();

        assertThat(new Browse(port).get(path + "x").statusCode()).isEqualTo(410);
        Browse priya = new Browse(port);
        assertThat(priya.get(path).body())
                .contains("Welcome, Priya Nair")
                .contains("priya@example.org");
        assertThat(priya.post(path, Map.of("password", "priya")).statusCode()).isEqualTo(422);
        assertThat(Browse.leadsTo(priya.post(path, Map.of("password", "four quiet otters swim"))))
                .contains("/account");
        assertThat(priya.get("/account").body()).contains("Priya Nair").contains("Analyst");

        Browse replay = new Browse(port);
        assertThat(replay.get(path).statusCode()).isEqualTo(410);
        replay.get("/sign-in");
        assertThat(replay.post(path, Map.of("password", "another long password")).statusCode())
                .isEqualTo(410);
        signedIn("priya@example.org", "four quiet otters swim");

        admin.get("/accounts");
        var late =
                Pattern.compile("/invitation/[\\w-]{43}")
                        .matcher(
                                admin.post(
                                                "/invitations",
                                                Map.of(
                                                        "person",
                                                        person,
                                                        "login",
                                                        "priya@example.org",
                                                        "roles",
                                                        "ANALYST"))
                                        .body());
        assertThat(late.find()).isTrue();
        jdbc.sql(
                        "update invitation set expires_at = now() - interval '1 second' where used_at is null")
                .update();
        assertThat(new Browse(port).get(late.group()).statusCode()).isEqualTo(410);
    }

    @Test
    @Order(10)
    void the_programme_team_cannot_make_or_touch_an_administrator() {
        Browse admin = signedIn(ADMIN, PASSWORD);
        String tom = join("Tom Reid");
        Browse programme = invited(admin, tom, "tom@example.org", "PROGRAMME");
        String adminPerson =
                jdbc.sql("select person::text from account where login = :l")
                        .param("l", ADMIN)
                        .query(String.class)
                        .single();
        programme.get("/accounts");
        assertThat(
                        programme
                                .post(
                                        "/invitations",
                                        Map.of(
                                                "person",
                                                adminPerson,
                                                "login",
                                                ADMIN,
                                                "roles",
                                                "ADMINISTRATOR"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(programme.post("/accounts/" + adminPerson + "/closure", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(programme.post("/accounts/" + adminPerson + "/roles", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(
                        programme
                                .post(
                                        "/accounts/" + tom + "/roles",
                                        Map.of("roles", "ADMINISTRATOR"))
                                .statusCode())
                .isEqualTo(422);
        admin.get("/accounts");
        assertThat(
                        admin.post(
                                        "/accounts/" + adminPerson + "/roles",
                                        Map.of("roles", "PROGRAMME"))
                                .body())
                .contains("last administrator");
    }

    @Test
    @Order(11)
    void closing_an_account_ends_its_sessions_at_once() {
        Browse admin = signedIn(ADMIN, PASSWORD);
        String eve = join("Eve Stone");
        Browse browser = invited(admin, eve, "eve@example.org", "ANALYST");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        admin.get("/accounts/" + eve);
        assertThat(Browse.leadsTo(admin.post("/accounts/" + eve + "/closure", Map.of())))
                .contains("/accounts/" + eve);
        assertThat(Browse.leadsTo(browser.get("/account"))).contains("/sign-in?next=%2Faccount");
        Browse again = new Browse(port);
        again.get("/sign-in");
        assertThat(signIn(again, "eve@example.org", "four quiet otters swim", "/").statusCode())
                .isEqualTo(422);
    }

    @Test
    @Order(12)
    void changing_the_password_signs_out_everywhere_else() {
        Browse here = signedIn("tom@example.org", "four quiet otters swim");
        Browse there = signedIn("tom@example.org", "four quiet otters swim");
        here.get("/account");
        assertThat(
                        here.post(
                                        "/account/password",
                                        Map.of(
                                                "current",
                                                "wrong",
                                                "password",
                                                "seven tall birches grow"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(
                        Browse.leadsTo(
                                here.post(
                                        "/account/password",
                                        Map.of(
                                                "current",
                                                "four quiet otters swim",
                                                "password",
                                                "seven tall birches grow"))))
                .contains("/account");
        assertThat(here.get("/account").body()).contains("Your password is changed");
        assertThat(there.get("/account").statusCode()).isEqualTo(303);
        here.get("/account");
        assertThat(Browse.leadsTo(here.post("/account/sessions/end", Map.of())))
                .contains("/sign-in");
        assertThat(here.get("/account").statusCode()).isEqualTo(303);
    }

    @Test
    @Order(13)
    void after_too_many_tries_even_the_right_password_must_wait_and_unknown_accounts_too() {
        for (String login : new String[] {"tom@example.org", "ghost@example.org"}) {
            Browse browse = new Browse(port);
            browse.get("/sign-in");
            for (int i = 0; i < Attempts.BY_ACCOUNT; i++) {
                assertThat(signIn(browse, login, "guess number " + i, "/").statusCode())
                        .isEqualTo(422);
            }
            var stopped = signIn(browse, login, "seven tall birches grow", "/");
            assertThat(stopped.statusCode()).isEqualTo(429);
            assertThat(stopped.body()).contains("too many tries");
        }
    }

    private Browse signedIn(String login, String password) {
        Browse browse = new Browse(port);
        browse.get("/sign-in");
        assertThat(signIn(browse, login, password, "/").statusCode()).isEqualTo(303);
        return browse;
    }

    private Browse invited(Browse admin, String person, String login, String role) {
        admin.get("/accounts");
        var link =
                Pattern.compile("/invitation/[\\w-]{43}")
                        .matcher(
                                admin.post(
                                                "/invitations",
                                                Map.of(
                                                        "person", person, "login", login, "roles",
                                                        role))
                                        .body());
        assertThat(link.find()).isTrue();
        Browse browse = new Browse(port);
        browse.get(link.group());
        assertThat(
                        browse.post(link.group(), Map.of("password", "four quiet otters swim"))
                                .statusCode())
                .isEqualTo(303);
        return browse;
    }

    private static HttpResponse<String> signIn(
            Browse browse, String login, String password, String next) {
        return browse.post("/sign-in", Map.of("login", login, "password", password, "next", next));
    }

    @Autowired People people;

    private String join(String name) {
        var partner = jdbc.sql("select id from partner").query(UUID.class).single();
        var today = LocalDate.now(ZoneOffset.UTC);
        return people.join(
                        name,
                        partner,
                        today.minusDays(1).isBefore(since()) ? since() : today.minusDays(1),
                        Author.CLOCK,
                        Instant.now())
                .orThrow()
                .toString();
    }

    private LocalDate since() {
        return jdbc.sql("select since from partner").query(LocalDate.class).single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String bare(String body, String login) {
        return body.replace(login, "")
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static Map<String, String> with(String code, String field, String value) {
        Map<String, String> form = with(field, value);
        form.put("code", code);
        return form;
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> form =
                new HashMap<>(
                        Map.of(
                                "code", "",
                                "name", "Tarn Valley",
                                "language", "en",
                                "zone", "Europe/London",
                                "organisation", "Tarn Acute Trust",
                                "sector", "hospital",
                                "person", "Amara Diallo",
                                "login", ADMIN,
                                "password", PASSWORD));
        form.put(field, value);
        return form;
    }
}
