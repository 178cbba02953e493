package care.cairn.app.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.access.TestPersonas;
import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Verification;
import care.cairn.app.web.Browse;
import care.cairn.app.web.Role;
import care.cairn.core.tally.DecisionRules;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a partnership settles after its first day: who may read, and by which rule a body decides.
 */
@CairnTest(properties = "cairn.test.settings=true")
class SettingsTest {
    @Autowired Partnerships partnerships;
    @Autowired Bodies bodies;
    @Autowired Verification verification;
    @LocalServerPort int port;

    @Test
    void an_administrator_opens_the_record_to_visitors_and_shuts_it_again() {
        partnerships
                .found(
                        "Settled",
                        "en",
                        "Europe/London",
                        false,
                        false,
                        Author.CLOCK,
                        Instant.parse("2022-01-01T09:00:00Z"))
                .orThrow();
        var visitor = new Browse(port);
        assertThat(visitor.get("/record").statusCode()).isEqualTo(303);
        var admin =
                new Browse(port).become(TestPersonas.key(UUID.randomUUID(), Role.ADMINISTRATOR));
        assertThat(admin.get("/settings").body()).contains("Only people of the partnership");
        assertThat(admin.post("/settings/visibility", Map.of()).statusCode()).isEqualTo(422);
        var opened = admin.post("/settings/visibility", Map.of("publicRecord", "true"));
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(admin.visit("/settings").body()).contains("open to visitors now");
        assertThat(visitor.get("/record").body()).contains("changed who may read the record");
        admin.post("/settings/visibility", Map.of());
        assertThat(visitor.get("/record").statusCode()).isEqualTo(303);
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void a_body_can_choose_every_rule_of_the_list_and_shows_the_one_it_has() {
        var programme =
                new Browse(port).become(TestPersonas.key(UUID.randomUUID(), Role.PROGRAMME));
        var page = Jsoup.parse(programme.get("/bodies/new").body());
        assertThat(page.select("select[name=rule] option").eachAttr("value"))
                .containsExactlyElementsOf(DecisionRules.ALL.stream().map(it -> it.key()).toList());
        assertThat(page.text()).doesNotContain("??");
        var form =
                Map.of(
                        "name", "A board that votes",
                        "remit", "Beds",
                        "rule", "simple-majority/1",
                        "quorum", "3",
                        "noticeDays", "5",
                        "openDays", "7");
        var made = programme.post("/bodies", form);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        var shown = programme.visit(Browse.leadsTo(made).orElseThrow());
        assertThat(shown.body()).contains("Simple majority").doesNotContain("??");
        assertThat(bodies.all())
                .filteredOn(it -> it.name().equals("A board that votes"))
                .extracting(it -> it.terms().rule())
                .containsExactly("simple-majority/1");
    }
}
