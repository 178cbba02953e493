package care.cairn.app.signals;

import static care.cairn.app.signals.Watched.AT;
import static care.cairn.app.signals.Watched.quietThen;
import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.web.Browse;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What a visitor sees of signals, in both languages, and that a visitor cannot answer. */
@CairnTest
@Import(Watched.class)
class SignalPagesTest {
    @Autowired Watched watched;
    @Autowired SignalShelf shelf;
    @LocalServerPort int port;

    private SignalRow raised() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        watched.load(series, AT.plus(Duration.ofDays(31)), quietThen(70, 72, 71));
        var viewer =
                new Viewer(
                        null,
                        null,
                        null,
                        Set.of(Role.VISITOR),
                        AT,
                        false,
                        Locale.ENGLISH,
                        ZoneOffset.UTC);
        return shelf.ofSeries(series.number(), 1, viewer).getFirst();
    }

    @Test
    void every_page_with_signals_is_whole_in_both_languages() {
        var signal = raised();
        for (String language : new String[] {"en", "fr"}) {
            var browse = new Browse(port).with("Accept-Language", language);
            for (String path :
                    new String[] {
                        "/",
                        "/signals",
                        "/signals?state=late&rule=outside-limits&q=lost",
                        "/signals?q=nothing+like+this",
                        "/signals/" + signal.id(),
                        "/measures/" + signal.measureKey()
                    }) {
                var page = browse.get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body())
                        .as(path + " " + language)
                        .contains("<html lang=\"" + language + "\">")
                        .doesNotContain("??")
                        .doesNotContain("th:");
            }
        }
    }

    @Test
    void a_signal_says_in_plain_words_what_was_seen_and_who_owes_the_answer() {
        var page =
                new Browse(port)
                        .with("Accept-Language", "en")
                        .get("/signals/" + raised().id())
                        .body();
        assertThat(page)
                .contains("Getting worse, and not by chance.")
                .contains("A point lies above the upper limit")
                .contains("Amara Diallo")
                .contains("20 January 2022")
                .contains("another rule sees it too")
                .doesNotContain("Answer the signal");
    }

    @Test
    void a_visitor_cannot_answer() {
        var signal = raised();
        var answered =
                new Browse(port)
                        .post(
                                "/signals/" + signal.id() + "/answers",
                                Map.of("kind", "noise", "reason", "x"));
        assertThat(answered.statusCode()).isNotEqualTo(200);
        assertThat(shelf.answers(signal.id())).isEmpty();
    }

    @Test
    void a_signal_that_is_not_there_is_missing() {
        assertThat(
                        new Browse(port)
                                .get("/signals/00000000-0000-0000-0000-000000000000")
                                .statusCode())
                .isEqualTo(404);
    }
}
