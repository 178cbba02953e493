package care.cairn.app.remit;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ByHeader;
import care.cairn.app.decisions.Committee;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Verification;
import care.cairn.app.web.Browse;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The map of who may decide what over real HTTP: given, shown, held against proposals, ended. */
@CairnTest(properties = "test.remit=own")
@Import(ByHeader.class)
class RemitPagesTest {
    @LocalServerPort int port;
    @Autowired Ledger ledger;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;

    private Browse programme(Committee committee) {
        return ByHeader.as(
                new Who(committee.people().get(0), committee.partners().get(0), true), port);
    }

    private static HttpResponse<String> give(
            Browse browse, Committee body, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("kind", "money");
        form.put("holder", "body/" + body.body());
        form.put("level", "6");
        form.put("clause", "Scheme, 3.1");
        form.put("since", "2020-01-01");
        form.putAll(more);
        browse.get("/remits/new");
        return browse.post("/remits", form);
    }

    private HttpResponse<String> propose(Committee body, Map<String, String> more) {
        var browse = ByHeader.as(body.who(0), port);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("body", body.body().toString());
        form.put("question", "Buy a van?");
        form.put("text", "A blue one.");
        form.put("closes", clock.instant().plusSeconds(90_000).toString().substring(0, 16));
        form.putAll(more);
        browse.get("/decisions/new");
        return browse.post("/decisions", form);
    }

    private long decisions(Committee body) {
        return jdbc.sql("select count(*) from decision where body = :body")
                .param("body", body.body())
                .query(Long.class)
                .single();
    }

    @Test
    void a_proposal_outside_its_body_s_remit_is_stopped_with_the_clause_and_with_who_may() {
        var board = Committee.of(3, 2, ledger, transaction);
        var group = Committee.of(3, 2, ledger, transaction);
        var programme = programme(board);
        assertThat(give(programme, group, Map.of("by", board.body().toString())).statusCode())
                .as("nobody gives what it does not have")
                .isEqualTo(422);
        assertThat(
                        give(programme, board, Map.of("level", "7", "clause", "Agreement, 4.1"))
                                .statusCode())
                .isIn(302, 303);
        var given =
                give(
                        programme,
                        group,
                        Map.of(
                                "by",
                                board.body().toString(),
                                "limit",
                                "10,000",
                                "currency",
                                "gbp"));
        assertThat(given.statusCode()).as(given.body()).isIn(302, 303);
        assertThat(give(programme, group, Map.of()).statusCode())
                .as("by another leave it may have it twice, by the same not")
                .isIn(302, 303);
        assertThat(give(programme, group, Map.of()).statusCode()).isEqualTo(422);
        jdbc.sql("select id from delegation where body = :b and by is null")
                .param("b", group.body())
                .query(UUID.class)
                .list()
                .forEach(id -> {
                    programme.get("/remits/" + id);
                    var ended =
                            programme.post(
                                    "/remits/" + id + "/end",
                                    Map.of("until", "2020-01-01", "reason", "A mistake."));
                    assertThat(ended.statusCode()).as(ended.body()).isIn(302, 303);
                });

        var map = programme(board).get("/remits").body();
        assertThat(map).contains("Scheme, 3.1", "Agreement, 4.1", "10,000 GBP");
        assertThat(programme(board).get("/remits?all=true&sort=limit").body())
                .contains("Scheme, 3.1");

        var unsaid = propose(group, Map.of());
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("Say what kind of decision it is", "A blue one.");
        var silent = propose(group, Map.of("kind", "money"));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Say how much money it is about", "Scheme, 3.1");
        var over = propose(group, Map.of("kind", "money", "amount", "10 001"));
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.body())
                .contains("only up to 10,000 GBP (Scheme, 3.1)")
                .contains("Committee " + board.body() + " (Agreement, 4.1)");
        assertThat(decisions(group)).isZero();
        var within = propose(group, Map.of("kind", "money", "amount", "10,000"));
        assertThat(within.statusCode()).as(within.body()).isIn(302, 303);
        var page = programme(board).get(Browse.leadsTo(within).orElseThrow()).body();
        assertThat(page).contains("Kind: Money", "10,000 GBP");
        assertThat(propose(board, Map.of("kind", "money")).statusCode()).isIn(302, 303);
        assertThat(propose(group, Map.of("kind", "no-such-kind")).statusCode()).isEqualTo(422);
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void a_body_s_rule_for_a_kind_decides_it_unless_another_is_asked_for() {
        var body = Committee.of(3, 2, ledger, transaction);
        var programme = programme(body);
        programme.get("/remits/rules/new");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("body", body.body().toString());
        form.put("kind", "direction");
        form.put("rule", "super-majority/1");
        form.put("since", "2020-01-01");
        form.put("clause", "Terms, 9");
        form.put("again", "1");
        assertThat(programme.post("/remits/rules", form).body()).contains("set.");
        form.remove("again");
        var set = programme.post("/remits/rules", form);
        assertThat(set.statusCode()).as(set.body()).isIn(302, 303);
        var opened = propose(body, Map.of("kind", "direction"));
        assertThat(opened.statusCode()).as(opened.body()).isIn(302, 303);
        assertThat(rule(opened)).isEqualTo("super-majority/1");
        var other = propose(body, Map.of("kind", "direction", "rule", "consent/1"));
        assertThat(rule(other)).isEqualTo("consent/1");
        var lighter =
                propose(
                        body,
                        Map.of(
                                "kind",
                                "direction",
                                "impact",
                                "large",
                                "undoing",
                                "never",
                                "reach",
                                "all",
                                "rule",
                                "simple-majority/1"));
        assertThat(lighter.statusCode()).isEqualTo(422);
        form.put("rule", "");
        assertThat(programme.post("/remits/rules", form).statusCode()).isIn(302, 303);
        assertThat(rule(propose(body, Map.of("kind", "direction")))).isEqualTo("consent/1");
    }

    private String rule(HttpResponse<String> opened) {
        return jdbc.sql("select rule from decision where id = :id")
                .param("id", UUID.fromString(Browse.leadsTo(opened).orElseThrow().substring(11)))
                .query(String.class)
                .single();
    }

    @Test
    void kinds_are_the_partnership_s_own_words_with_dates() {
        var body = Committee.of(1, 1, ledger, transaction);
        var programme = programme(body);
        programme.get("/remits/kinds");
        assertThat(programme.post("/remits/kinds", Map.of("english", "Estates")).statusCode())
                .isEqualTo(422);
        assertThat(
                        programme
                                .post(
                                        "/remits/kinds",
                                        Map.of("english", "Estates", "french", "Bâtiments"))
                                .statusCode())
                .isIn(302, 303);
        var french = programme(body).with("Accept-Language", "fr");
        assertThat(french.get("/remits/kinds").body()).contains("Bâtiments", "Argent");
        assertThat(
                        programme
                                .post(
                                        "/remits/kinds",
                                        Map.of(
                                                "key", "people", "english", "Posts", "french",
                                                "Postes"))
                                .statusCode())
                .isIn(302, 303);
        assertThat(programme(body).get("/remits/kinds").body())
                .contains("Posts")
                .doesNotContain("People and posts");
        assertThat(programme.post("/remits/kinds/estates/retirement", Map.of()).statusCode())
                .isIn(302, 303);
        assertThat(programme(body).get("/remits/kinds").body()).doesNotContain("Estates");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }
}
