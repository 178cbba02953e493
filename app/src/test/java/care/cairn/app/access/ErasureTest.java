package care.cairn.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Verification;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.People;
import care.cairn.app.web.Browse;
import care.cairn.app.web.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator takes back somebody's words by page, and the record still holds. */
@CairnTest
class ErasureTest {
    private static final Instant AT = Instant.parse("2022-03-01T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2022-03-01");

    @Autowired Partners partners;
    @Autowired People people;
    @Autowired Verification verification;
    @LocalServerPort int port;

    @Test
    void the_name_and_the_words_of_a_person_go_and_every_proof_still_holds() {
        var partner = joined("The Erasing Trust");
        var admin = people.join("Ada Keeper", partner, DAY, Author.CLOCK, AT).orThrow();
        var second = people.join("Bo Second", partner, DAY, Author.CLOCK, AT).orThrow();
        var gone = people.join("Cleo Leaver", partner, DAY, Author.CLOCK, AT).orThrow();
        partners.leave(
                        joined("A short partner"),
                        DAY.plusDays(3),
                        "They were tired of Wednesdays",
                        new Author(gone, partner),
                        AT)
                .orThrow();

        var browse = new Browse(port).become(TestPersonas.key(admin, Role.ADMINISTRATOR));
        var asked = browse.get("/erasures/new?person=" + gone);
        assertThat(asked.body()).contains("Cleo Leaver", "They were tired of Wednesdays");
        var form = new HashMap<>(Map.of("person", gone.toString()));
        form.put("ground", "REQUEST_OF_THE_PERSON");
        form.put("approver", admin.toString());
        form.put("sure", "true");
        assertThat(browse.post("/erasures", form).body()).contains("two different people");
        form.put("approver", second.toString());
        form.remove("sure");
        var unsure = browse.post("/erasures", form);
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("cannot be undone", "Cleo Leaver");
        assertThat(people.find(gone).orElseThrow().name()).isEqualTo("Cleo Leaver");

        form.put("sure", "true");
        var waits = browse.post("/erasures", form);
        assertThat(waits.statusCode()).as(waits.body()).isEqualTo(303);
        var request = Browse.leadsTo(waits).orElseThrow();
        assertThat(browse.visit(request).body()).contains("Waits for Bo Second", "Cleo Leaver");
        assertThat(browse.post("/erasures", form).body()).contains("This is asked already");
        assertThat(browse.post(request + "/approval", Map.of("sure", "true")).statusCode())
                .as("the one who asks does not approve")
                .isEqualTo(422);
        var other = new Browse(port).become(TestPersonas.key(UUID.randomUUID()));
        assertThat(other.get(request).statusCode()).isEqualTo(403);
        assertThat(people.find(gone).orElseThrow().name()).isEqualTo("Cleo Leaver");

        var approving = new Browse(port).become(TestPersonas.key(second));
        assertThat(approving.get("/").body()).contains(request, "Ada Keeper asks you to approve");
        assertThat(approving.get(request).body()).contains("They were tired of Wednesdays");
        assertThat(approving.post(request + "/approval", Map.of()).body())
                .contains("cannot be undone");
        var done = approving.post(request + "/approval", Map.of("sure", "true"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(approving.post(request + "/decline", Map.of()).body())
                .contains("answered already");
        assertThat(approving.get("/").body()).doesNotContain(request);

        var told = approving.visit(Browse.leadsTo(done).orElseThrow());
        assertThat(told.body()).contains("The words are erased").doesNotContain("??");
        assertThat(people.find(gone).orElseThrow().name()).isNull();
        assertThat(browse.get("/partners/" + partner).body())
                .contains("name erased")
                .doesNotContain("Cleo");
        var entry = browse.get("/record").body();
        assertThat(entry).doesNotContain("Wednesdays");
        assertThat(browse.get("/erasures/new?person=" + gone).body()).contains("Nothing would go");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void the_words_of_one_act_go_and_its_page_shows_the_gap() {
        var partner = joined("The Single Trust");
        var admin = people.join("Dana Keeper", partner, DAY, Author.CLOCK, AT).orThrow();
        var second = people.join("Eli Second", partner, DAY, Author.CLOCK, AT).orThrow();
        var browse = new Browse(port).become(TestPersonas.key(admin, Role.ADMINISTRATOR));
        var index = entryOf(browse, second);
        var page = browse.get("/record/" + index);
        assertThat(page.body()).contains("Eli Second", "/erasures/new?entry=" + index);
        var waits =
                browse.post(
                        "/erasures",
                        Map.of(
                                "entry",
                                index,
                                "ground",
                                "WRITTEN_BY_MISTAKE",
                                "approver",
                                second.toString(),
                                "sure",
                                "true"));
        var request = Browse.leadsTo(waits).orElseThrow();
        var approving = new Browse(port).become(TestPersonas.key(second));
        approving.get(request);
        approving.post(request + "/decline", Map.of());
        assertThat(browse.get(request).body()).contains("Eli Second declined");
        assertThat(browse.get("/record/" + index).body()).contains("Eli Second");
        var again =
                browse.post(
                        "/erasures",
                        Map.of(
                                "entry",
                                index,
                                "ground",
                                "WRITTEN_BY_MISTAKE",
                                "approver",
                                second.toString(),
                                "sure",
                                "true"));
        var requestAgain = Browse.leadsTo(again).orElseThrow();
        approving.get(requestAgain);
        assertThat(approving.post(requestAgain + "/approval", Map.of("sure", "true")).statusCode())
                .isEqualTo(303);
        assertThat(browse.get("/record/" + index).body())
                .contains("These words were erased")
                .doesNotContain("Eli Second");
        var member = new Browse(port).become(TestPersonas.key(second));
        assertThat(member.get("/erasures/new?entry=" + index).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_not_there_cannot_be_erased() {
        var browse =
                new Browse(port).become(TestPersonas.key(UUID.randomUUID(), Role.ADMINISTRATOR));
        assertThat(browse.get("/erasures/new?entry=soon").statusCode()).isEqualTo(404);
        assertThat(browse.get("/erasures/new?person=" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(browse.get("/erasures/new?entry=99999999").body()).contains("no words");
    }

    private UUID joined(String name) {
        return partners.join(name, "council", "", DAY, Author.CLOCK, AT).orThrow();
    }

    private static String entryOf(Browse browse, UUID person) {
        for (int page = 1; page < 50; page++) {
            var list = browse.get("/record?noun=person&page=" + page).body();
            var found = Pattern.compile("href=\"/record/(\\d+)\"").matcher(list);
            while (found.find()) {
                if (browse.get("/record/" + found.group(1)).body().contains(person.toString())) {
                    return found.group(1);
                }
            }
        }
        throw new AssertionError("no act about " + person);
    }
}
