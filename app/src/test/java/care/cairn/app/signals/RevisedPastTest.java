package care.cairn.app.signals;

import static care.cairn.app.signals.Watched.AT;
import static care.cairn.app.signals.Watched.ZONE;
import static care.cairn.app.signals.Watched.quietThen;
import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Browse;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A day before a figure was revised looks as it looked on that day. */
@CairnTest
@Import(Watched.class)
class RevisedPastTest {
    @Autowired Watched watched;
    @Autowired Signals signals;
    @Autowired SignalShelf shelf;
    @LocalServerPort int port;

    @Test
    void before_the_revision_the_signal_its_answer_and_its_figure_are_as_they_were() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        var viewer =
                new Viewer(null, null, null, Set.of(Role.VISITOR), AT, false, Locale.ENGLISH, ZONE);
        var signal = shelf.ofSeries(series.number(), 1, viewer).getFirst();
        signals.answer(
                        signal.id(),
                        AnswerKind.KNOWN_CAUSE,
                        Words.of("A ward was closed for a fortnight"),
                        null,
                        null,
                        new Author(series.steward(), null),
                        AT.plus(Duration.ofDays(3)),
                        ZONE)
                .orThrow();
        watched.load(series, AT.plus(Duration.ofDays(31)), quietThen(51, 50));

        var browse = new Browse(port).with("Accept-Language", "en");
        var file = "/measures/" + signal.measureKey() + "/chart.csv";
        assertThat(browse.get("/signals/" + signal.id()).body())
                .contains("a revision of the figures", "A ward was closed for a fortnight");
        assertThat(browse.get(file).body()).contains("2021-05-01,2022-02-10,51,");

        at(browse, "2022-02-09");
        assertThat(browse.get("/signals/" + signal.id()).body())
                .as("the day before the revision")
                .contains("A ward was closed for a fortnight", "70")
                .doesNotContain("a revision of the figures");
        assertThat(browse.get(file).body()).contains("2021-05-01,2022-01-10,70,");

        at(browse, "2022-01-11");
        assertThat(browse.get("/signals/" + signal.id()).body())
                .as("before it was answered")
                .contains("Amara Diallo", "20 January 2022")
                .doesNotContain("A ward was closed for a fortnight");

        at(browse, "2022-01-09");
        assertThat(browse.get("/signals/" + signal.id()).statusCode())
                .as("before it was raised")
                .isEqualTo(404);
    }

    private static void at(Browse browse, String day) {
        assertThat(browse.post("/looking-at", Map.of("date", day, "back", "/")).statusCode())
                .isEqualTo(303);
    }
}
