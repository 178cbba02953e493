package care.cairn.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.commitments.Commitments;
import care.cairn.app.commitments.OriginPanel;
import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ByHeader;
import care.cairn.app.decisions.Committee;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Verification;
import care.cairn.app.ledger.Words;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.Browse;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Logs from spreadsheets over HTTP: mapped, looked at, taken in whole or not at all, taken back.
 */
@CairnTest(properties = "test.exchange=logs")
@Import(ByHeader.class)
class LogsTest {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    @LocalServerPort int port;
    @Autowired Ledger ledger;
    @Autowired Verification verification;
    @Autowired Commitments commitments;
    @Autowired OriginPanel origins;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;
    @Autowired JdbcClient jdbc;

    private Committee committee;
    private Browse programme;
    private String mark;

    @BeforeEach
    void open() {
        committee = Committee.of(3, 2, ledger, transaction);
        mark = UUID.randomUUID().toString().substring(0, 8);
        transaction.executeWithoutResult(status -> {
            for (int n = 0; n < 3; n++) {
                ledger.append(
                        new Person.Joined(
                                UUID.randomUUID(),
                                Words.of("Holder " + n + " " + mark),
                                committee.partners().get(n),
                                LocalDate.parse("2020-01-01")),
                        Author.CLOCK,
                        Committee.FOUNDED);
            }
        });
        programme = as(committee.who(0), true);
    }

    private Browse as(Who who, boolean runs) {
        var browse = ByHeader.as(new Who(who.person(), who.partner(), runs), port);
        browse.with("Accept-Language", "en");
        browse.get("/commitments");
        return browse;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private HttpResponse<String> send(String kind, String name, byte[] content) {
        programme.get("/logs/new/" + kind);
        return programme.postFile(
                "/logs/new/" + kind, new LinkedHashMap<>(), "file", name, content);
    }

    private HttpResponse<String> follow(HttpResponse<String> response) {
        return programme.visit(Browse.leadsTo(response).orElseThrow());
    }

    /** Sends the form of the mapping as it was guessed, with some fields changed. */
    private HttpResponse<String> mapped(HttpResponse<String> page, Map<String, String> changed) {
        var form = first(page, "form[action$=/mapping]");
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : form.select("input[name], select[name]")) {
            var option = field.selectFirst("option[selected]");
            fields.put(
                    field.attr("name"),
                    field.tagName().equals("select")
                            ? option == null ? "" : option.attr("value")
                            : field.attr("value"));
        }
        fields.remove("_csrf");
        fields.putAll(changed);
        return programme.post(form.attr("action"), fields);
    }

    private static Element first(HttpResponse<String> page, String selector) {
        var found = Jsoup.parse(page.body()).selectFirst(selector);
        if (found == null) {
            throw new AssertionError(selector + " is not on " + page.body());
        }
        return found;
    }

    private byte[] log(String... lines) {
        return ("Ref;Action " + mark + ";Owner;Due date;Status\n" + String.join("\n", lines) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> forum() {
        return Map.of("forum", committee.body().toString());
    }

    private String take(HttpResponse<String> preview) {
        var form = first(preview, "form[action$=/taking]");
        var taken = programme.post(form.attr("action"), Map.of());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        return Browse.leadsTo(taken).orElseThrow();
    }

    private long entries() {
        return jdbc.sql("select count(*) from entry").query(Long.class).single();
    }

    @Test
    void a_log_of_actions_is_mapped_taken_in_and_asks_each_holder() {
        var due = today().plusMonths(3);
        var content =
                log(
                        "1;=Ring the families " + mark + ";Holder 1 " + mark + ";" + due + ";Open",
                        "2;Write to the board;H2-" + mark + ";" + due + ";Open",
                        "3;Old thing;Nobody;01/02/2019;Closed");
        var mapping = follow(send("actions", "actions.csv", content));
        assertThat(mapping.body()).contains("This is our guess", "Old thing");
        var preview = follow(mapped(mapping, forum()));
        assertThat(preview.body())
                .contains("Nobody here is called “H2-" + mark + "”", "One row is left out")
                .doesNotContain("/taking");
        var explained =
                follow(
                        programme.post(
                                first(preview, "form[action$=/names]").attr("action"),
                                Map.of(
                                        "said-0",
                                        "H2-" + mark,
                                        "person-0",
                                        committee.people().get(2).toString())));
        var log = take(explained);
        var page = programme.visit(log);
        assertThat(page.body())
                .contains(
                        "actions.csv has been taken in", "Write to the board", "Row 3 as it stood")
                .doesNotContain("??");
        var commitment =
                "/commitments/"
                        + ID.matcher(first(page, "a:contains(Write to the board)").attr("href"))
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group();
        var holder = as(committee.who(2), false);
        assertThat(holder.get(commitment).body())
                .contains("It does not bind yet", "From row 3 of actions.csv", "Due date: " + due);
        var id = UUID.fromString(commitment.substring(commitment.lastIndexOf('/') + 1));
        assertThat(origins.of(id, true))
                .hasValueSatisfying(it -> assertThat(it.source()).isNotNull());
        assertThat(origins.of(id, false))
                .hasValueSatisfying(it -> assertThat(it.source()).isNull());
        assertThat(holder.post(commitment + "/acceptance", Map.of()).statusCode()).isEqualTo(303);

        long before = entries();
        var again = follow(send("actions", "renamed.csv", content));
        assertThat(again.body()).contains("Read as the last file with these columns");
        var nothing = follow(mapped(again, Map.of()));
        assertThat(nothing.body())
                .contains("nothing changes", "here already")
                .doesNotContain("/taking");
        assertThat(entries()).isEqualTo(before);

        assertThat(programme.post(log + "/taking-back", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);
        assertThat(
                        programme
                                .post(log + "/taking-back", Map.of("reason", "Wrong file"))
                                .statusCode())
                .isEqualTo(303);
        var states =
                commitments.numbered().values().stream()
                        .filter(it ->
                                it.what().contains(mark) || it.what().equals("Write to the board"))
                        .map(it -> commitments.find(it.id()).orElseThrow())
                        .toList();
        assertThat(states).anySatisfy(it -> assertThat(it.bound()).isNotNull());
        assertThat(states)
                .filteredOn(it -> it.terms().what().orEmpty().contains(mark))
                .allSatisfy(it -> assertThat(it.end()).isEqualTo("stopped"));
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void every_bad_row_is_named_and_nothing_is_taken_in() {
        var content =
                log(
                        "1;;Holder 1 " + mark + ";" + today().plusDays(9) + ";Open",
                        "2;Something;;" + today().plusDays(9) + ";Open",
                        "3;Other;Holder 1 " + mark + ";TBC;Open",
                        "4;Late;Holder 1 " + mark + ";2019-02-01;Open",
                        "5;Both;Holder 1 " + mark + " / Holder 2 " + mark + ";2019-02-01;Open",
                        "3;Other;Holder 1 " + mark + ";" + today().plusDays(9) + ";Open");
        long before = entries();
        var preview =
                follow(mapped(follow(send("actions", "bad.csv", content)), Map.of("forum", "")));
        assertThat(preview.body())
                .contains(
                        "does not say what is to be done",
                        "names nobody who answers",
                        "“TBC” is no day",
                        "has passed. Give an end",
                        "are several people",
                        "names no forum",
                        "Row 4 says the same")
                .doesNotContain("/taking", "??");
        var waiting = ID.matcher(preview.uri().toString()).results().findFirst().orElseThrow();
        programme.post("/logs/files/" + waiting.group() + "/taking", Map.of());
        assertThat(
                        jdbc.sql("select count(*) from taken_log where file = 'bad.csv'")
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(entries()).as("only the mapping was kept").isEqualTo(before + 1);
    }

    @Test
    void what_was_decided_elsewhere_is_never_decided_here() {
        var csv =
                """
                Date,Decision,Decided by,Rationale
                3 April 2019,Close the old ward %1$s,Health Board of %1$s,Too few beds
                04/05/2019,Pool the winter money %1$s,,
                """
                        .formatted(mark);
        var preview =
                follow(
                        mapped(
                                follow(
                                        send(
                                                "decisions",
                                                "decisions.csv",
                                                csv.getBytes(StandardCharsets.UTF_8))),
                                forum()));
        var log = take(preview);
        var list = programme.get("/earlier-decisions?q=" + mark);
        assertThat(list.body()).contains("2 decisions", "3 Apr 2019", "Health Board of " + mark);
        var one = first(list, "a:contains(Close the old ward)").attr("href");
        var french = as(committee.who(1), false).with("Accept-Language", "fr");
        assertThat(french.get(one).body())
                .contains("Too few beds", "Aucune règle de ce partenariat")
                .doesNotContain("??");
        assertThat(programme.get("/decisions?q=Close+the+old+ward").body())
                .contains("No decision matches");
        assertThat(programme.get("/earlier-decisions.csv?q=" + mark).body())
                .contains("2019-04-03", "imported, decided elsewhere");
        programme.post(log + "/taking-back", Map.of("reason", "Not ours"));
        assertThat(programme.get("/earlier-decisions?q=" + mark).body()).contains("None");
        assertThat(programme.get(one).body()).contains("was taken back");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void a_register_that_is_taken_away_can_be_brought_in() {
        var due = today().plusMonths(2);
        var log =
                take(
                        follow(
                                mapped(
                                        follow(
                                                send(
                                                        "actions",
                                                        "a.csv",
                                                        log(
                                                                "1;Ring them "
                                                                        + mark
                                                                        + ";Holder 1 "
                                                                        + mark
                                                                        + ";"
                                                                        + due
                                                                        + ";Open"))),
                                        forum())));
        var csv = programme.get("/commitments.csv?q=Ring+them+" + mark).body();
        assertThat(csv).contains("Ring them " + mark, "Holder 1 " + mark, due.toString());
        var here =
                follow(
                        mapped(
                                follow(
                                        send(
                                                "actions",
                                                "b.csv",
                                                csv.getBytes(StandardCharsets.UTF_8))),
                                Map.of()));
        assertThat(here.body()).contains("nothing changes", "here already");
        programme.post(log + "/taking-back", Map.of("reason", "Another place"));
        var elsewhere = csv.replaceAll("C-[0-9]+", "X-" + mark).replace("not accepted yet", "open");
        var preview =
                follow(
                        mapped(
                                follow(
                                        send(
                                                "actions",
                                                "c.csv",
                                                elsewhere.getBytes(StandardCharsets.UTF_8))),
                                Map.of()));
        programme.visit(take(preview));
        var back = programme.get("/commitments.csv?q=Ring+them+" + mark + "&state=open").body();
        assertThat(back.lines().skip(1).map(it -> it.replaceFirst("^[^,]*,", "")).toList())
                .isEqualTo(csv.lines().skip(1).map(it -> it.replaceFirst("^[^,]*,", "")).toList());
    }

    @Test
    void only_the_programme_brings_logs_in_and_a_file_is_its_senders() {
        var page = follow(send("actions", "a.csv", log("1;A;B;C;D")));
        var path = first(page, "form[action$=/mapping]").attr("action");
        assertThat(as(committee.who(1), true).get(path).statusCode()).isEqualTo(404);
        assertThat(as(committee.who(1), false).get("/logs/new/actions").statusCode())
                .isEqualTo(403);
        assertThat(send("actions", "a.csv", new byte[0]).statusCode()).isEqualTo(422);
        assertThat(send("actions", "a.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8)).body())
                .contains("This is a PDF");
        assertThat(programme.get("/decisions.xlsx").statusCode()).isEqualTo(200);
        assertThat(programme.get("/decisions.csv").body()).contains("Outcome in words");
        assertThat(programme.get("/earlier-decisions.xlsx").headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).contains("spreadsheetml"));
    }
}
