package care.cairn.app.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ByHeader;
import care.cairn.app.decisions.Committee;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Verification;
import care.cairn.app.web.Browse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A meeting from its calling to its confirmed minutes, over HTTP, and those who must not. */
@CairnTest(properties = "test.meetings=own")
@Import(ByHeader.class)
class MeetingOverHttpTest {
    @LocalServerPort int port;
    @Autowired Ledger ledger;
    @Autowired Verification verification;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;
    @Autowired JdbcClient jdbc;

    private Committee committee;

    @BeforeEach
    void found() {
        committee = Committee.of(3, 2, ledger, transaction);
    }

    private Browse as(Who who) {
        var browse = ByHeader.as(who, port);
        browse.get("/decisions/new");
        return browse;
    }

    private Browse scribe() {
        return as(new Who(committee.people().get(0), committee.partners().get(0), true));
    }

    private Browse member(int n) {
        return as(committee.who(n));
    }

    private static void post(Browse browse, int status, String path, Map<String, String> fields) {
        var sent = browse.post(path, fields);
        assertThat(sent.statusCode()).as(path + sent.body()).isEqualTo(status);
    }

    private Map<String, String> session() {
        var starts = clock.instant().plusSeconds(3600).atZone(ZoneOffset.UTC);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("body", committee.body().toString());
        form.put("day", starts.toLocalDate().toString());
        form.put("time", starts.format(DateTimeFormatter.ofPattern("HH:mm")));
        form.put("minutes", "90");
        form.put("place", "Room 1");
        return form;
    }

    private String called(boolean open) {
        var form = session();
        if (open) {
            form.put("open", "true");
        }
        var sent = scribe().post("/meetings", form);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return Browse.leadsTo(sent).orElseThrow().replace("/agenda", "");
    }

    private static Map<String, String> point(String title) {
        return Map.of("title", title, "purpose", "decide", "minutes", "10");
    }

    private UUID refers(String path, String kind) {
        return jdbc.sql(
                        """
                        select refers from meetings.meeting_line
                        where meeting = :id and kind = :kind and struck_at is null order by n desc limit 1
                        """)
                .param("id", UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    }

    @Test
    void a_meeting_is_called_held_and_written_down() {
        var wrong = session();
        wrong.put("time", "noon");
        var refused = scribe().post("/meetings", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("noon", "Room 1");
        post(member(1), 403, "/meetings", session());

        var path = called(true);
        post(scribe(), 422, path + "/papers", Map.of("brief", "Plain"));
        post(scribe(), 303, path + "/items", point("May we?"));
        post(scribe(), 422, path + "/items", point(" "));
        post(scribe(), 303, path + "/items", point("Stores"));
        post(scribe(), 303, path + "/items/2/moves", Map.of("to", "earlier"));
        post(scribe(), 303, path + "/items/2/moves", Map.of("to", "later"));
        post(member(1), 303, path + "/requests", point("Buses"));
        post(
                as(new Who(UUID.randomUUID(), null, false)),
                422,
                path + "/requests",
                point("Not mine"));
        post(scribe(), 303, path + "/items/3/acceptance", Map.of());
        post(scribe(), 303, path + "/items/3/removal", Map.of());
        post(scribe(), 303, path + "/papers", Map.of("brief", "We talk <b>about</b> stores."));

        var room = path + "/room";
        post(member(1), 403, room + "/opening", Map.of());
        post(scribe(), 303, room + "/opening", Map.of());
        post(scribe(), 422, room + "/arrivals", Map.of());
        post(scribe(), 303, room + "/arrivals", Map.of("all", "yes"));
        post(scribe(), 303, room + "/guests", Map.of("guest", "A guest"));
        post(scribe(), 303, room + "/notes", Map.of("item", "1", "text", "Somebody asked why."));

        var put =
                Map.of(
                        "item",
                        "1",
                        "question",
                        "Open the store?",
                        "closes",
                        LocalDate.parse(today()).plusDays(7).toString());
        post(scribe(), 303, room + "/decisions", put);
        var decision = refers(path, "decision");
        Map<String, String> said = new LinkedHashMap<>();
        said.put("decision", decision.toString());
        for (var seat : committee.seats()) {
            said.put("choice-" + seat, "");
        }
        post(scribe(), 422, room + "/positions", said);
        said.put("rest", "no-objection");
        said.put("choice-" + committee.seats().get(2), "object");
        var unreasoned = scribe().post(room + "/positions", said);
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(positions(decision)).as("all or nothing").isZero();
        said.put("reason-" + committee.seats().get(2), "It floods.");
        said.put("choice-" + committee.seats().get(2), "concern");
        post(scribe(), 303, room + "/positions", said);
        assertThat(positions(decision)).isEqualTo(3);
        post(scribe(), 422, room + "/closures", Map.of("decision", decision.toString()));
        for (int n : List.of(1, 2)) {
            post(
                    member(n),
                    303,
                    "/decisions/" + decision + "/confirmations",
                    Map.of("seat", committee.seats().get(n).toString()));
        }
        post(scribe(), 303, room + "/closures", Map.of("decision", decision.toString()));

        var promise =
                Map.of(
                        "item",
                        "1",
                        "what",
                        "The store is open on Mondays",
                        "person",
                        committee.people().get(1).toString(),
                        "end",
                        LocalDate.parse(today()).plusDays(30).toString());
        post(scribe(), 303, room + "/commitments", promise);
        var commitment = refers(path, "commitment");
        assertThat(member(1).get("/commitments/" + commitment).statusCode()).isEqualTo(200);
        post(member(1), 303, "/commitments/" + commitment + "/acceptance", Map.of());

        post(scribe(), 303, room + "/turns", Map.of("item", "2"));
        post(scribe(), 303, room + "/leftovers", Map.of("item", "2", "reason", "No figures."));
        post(scribe(), 303, room + "/close", Map.of());
        post(scribe(), 422, room + "/turns", Map.of("item", "1"));

        assertThat(member(1).get(path + "/minutes").statusCode()).isEqualTo(403);
        post(
                scribe(),
                303,
                path + "/minutes",
                Map.of("passage-0", "", "passage-1", "We asked why.", "then", "circulate"));
        post(member(2), 303, path + "/minutes/corrections", Map.of("text", "Not quite so."));
        var visitor = new Browse(port);
        assertThat(visitor.get(path + "/minutes").statusCode()).isNotEqualTo(200);
        post(
                as(new Who(UUID.randomUUID(), null, false)),
                422,
                path + "/minutes/confirmation",
                Map.of());
        post(member(2), 303, path + "/minutes/confirmation", Map.of());
        post(scribe(), 422, path + "/minutes", Map.of("passage-1", "Otherwise"));
        post(scribe(), 303, path + "/messages", Map.of("messages", "So:\n- The store opens."));

        for (var language : List.of("en", "fr")) {
            for (var page :
                    List.of(
                            "/meetings",
                            "/meetings?body=" + committee.body(),
                            path,
                            path + "/pack",
                            path + "/room",
                            path + "/minutes",
                            path + "/minutes/edit",
                            path + "/messages",
                            path + "/files/pack.html",
                            path + "/files/minutes.html")) {
                var shown = scribe().with("Accept-Language", language).get(page);
                assertThat(shown.statusCode()).as(page).isEqualTo(200);
                assertThat(shown.body()).as(page).doesNotContain("??", "<b>about</b>");
            }
        }
        var minutes = member(1).get(path + "/minutes").body();
        assertThat(minutes)
                .contains("We asked why.", "Open the store?", "approved", "It floods.")
                .contains("The store is open on Mondays", "No figures.", "A guest");
        assertThat(scribe().get(path + "/files/minutes.docx").statusCode()).isEqualTo(200);
        assertThat(scribe().get(path + "/files/else.docx").statusCode()).isEqualTo(404);
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    private int positions(UUID decision) {
        return jdbc.sql(
                        "select count(*) from decisions.position where decision = :id and replaced is null")
                .param("id", decision)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_mistake_is_struck_out_and_its_decision_withdrawn_with_it() {
        var path = called(false);
        var room = path + "/room";
        post(scribe(), 303, path + "/items", point("May we?"));
        post(scribe(), 303, room + "/opening", Map.of());
        post(scribe(), 303, room + "/arrivals", Map.of("all", "yes"));
        post(
                scribe(),
                303,
                room + "/decisions",
                Map.of(
                        "item",
                        "1",
                        "question",
                        "Oops?",
                        "closes",
                        LocalDate.parse(today()).plusDays(7).toString()));
        var decision = refers(path, "decision");
        var once = Map.of("line", "0", "_once", UUID.randomUUID().toString());
        post(scribe(), 303, room + "/strikes", once);
        post(scribe(), 303, room + "/strikes", once);
        assertThat(
                        jdbc.sql("select outcome from decisions.decision where id = :id")
                                .param("id", decision)
                                .query(String.class)
                                .single())
                .isEqualTo("withdrawn");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from meetings.meeting_line where meeting = :id and struck_at is not null")
                                .param(
                                        "id",
                                        UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                                .query(Integer.class)
                                .single())
                .as("a second press strikes nothing more out")
                .isEqualTo(1);
        assertThat(scribe().get(room).body()).contains("struck out");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void what_a_meeting_leaves_over_and_its_minutes_come_to_the_next_one() {
        var path = called(true);
        var room = path + "/room";
        post(scribe(), 303, path + "/items", point("Stores for later"));
        post(scribe(), 303, room + "/opening", Map.of());
        post(scribe(), 303, room + "/leftovers", Map.of("item", "1", "reason", "No figures."));
        post(scribe(), 303, room + "/close", Map.of());
        post(scribe(), 303, path + "/minutes", Map.of("passage-1", "x", "then", "circulate"));

        var form = session();
        form.put("time", "23:59");
        form.put("day", LocalDate.parse(today()).plusDays(1).toString());
        var next =
                Browse.leadsTo(scribe().post("/meetings", form))
                        .orElseThrow()
                        .replace("/agenda", "");
        var agenda = scribe().get(next + "/agenda").body();
        assertThat(agenda).contains("Stores for later", "Minutes of the meeting of");
        var last = path.substring(path.lastIndexOf('/') + 1);
        Map<String, String> carried = new LinkedHashMap<>(point("Stores for later"));
        carried.put("carried", last);
        post(scribe(), 303, next + "/items", carried);
        Map<String, String> minutes = new LinkedHashMap<>(point("Minutes"));
        minutes.put("about", "meeting/" + last);
        post(scribe(), 303, next + "/items", minutes);
        assertThat(scribe().get(next + "/agenda").body())
                .doesNotContain("Minutes of the meeting of");
        post(
                scribe(),
                422,
                path + "/minutes/confirmation",
                Map.of("in", next.substring(next.lastIndexOf('/') + 1)));
    }
}
