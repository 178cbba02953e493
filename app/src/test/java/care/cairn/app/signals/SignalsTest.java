package care.cairn.app.signals;

import static care.cairn.app.signals.Watched.AT;
import static care.cairn.app.signals.Watched.ZONE;
import static care.cairn.app.signals.Watched.quietThen;
import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.Draft;
import care.cairn.app.decisions.Who;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.Verification;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.Measures;
import care.cairn.app.web.Result;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@CairnTest
@Import(Watched.class)
class SignalsTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Autowired Watched watched;
    @Autowired Signals signals;
    @Autowired SignalShelf shelf;
    @Autowired SignalReader reader;
    @Autowired Measures measures;
    @Autowired Sight sight;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;

    private static Viewer viewer(UUID person, Instant at) {
        return new Viewer(
                person,
                null,
                "A B",
                Set.of(Role.VISITOR, Role.MEMBER),
                at,
                false,
                Locale.ENGLISH,
                ZONE);
    }

    private List<SignalRow> of(Watched.Series series, Instant at) {
        return shelf.ofMeasure(series.measure(), viewer(series.steward(), at));
    }

    private SignalRow only(Watched.Series series, Instant at) {
        var rows = of(series, at);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private Result<Integer> answer(
            UUID signal, UUID person, AnswerKind kind, String reason, Instant at) {
        return signals.answer(
                signal, kind, Words.of(reason), null, null, new Author(person, null), at, ZONE);
    }

    private static void assertRefused(Result<?> result, String key) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        it -> assertThat(it.refusal().messageKey()).isEqualTo(key));
    }

    @Test
    void a_load_raises_a_signal_owed_by_the_steward_within_the_days_promised() {
        var series = watched.series();
        watched.load(series, Watched.QUIET);
        assertThat(of(series, AT)).isEmpty();

        watched.load(series, AT, quietThen(70));
        var signal = only(series, AT);
        assertThat(signal.state()).isEqualTo(SignalState.OPEN);
        assertThat(signal.effect()).isEqualTo("worse");
        assertThat(signal.rules()).containsExactly("outside-limits");
        assertThat(signal.steward()).isEqualTo(series.steward());
        assertThat(signal.due()).isEqualTo(LocalDate.parse("2022-01-20"));
        var found = shelf.found(signal.id());
        assertThat(found.value()).isEqualTo(70);
        assertThat(found.upper()).isLessThan(70);
        assertThat(found.ruleSet()).isEqualTo("mdc-2023");
        assertThat(found.falseAlarms()).isBetween(0.005, 0.03);

        watched.load(series, AT.plus(DAY), quietThen(70, 72, 71));
        assertThat(only(series, AT).rules()).contains("outside-limits", "two-of-three");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void it_is_late_the_day_after_it_was_due_and_not_on_that_day() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        assertThat(only(series, AT.plus(Duration.ofDays(10))).state()).isEqualTo(SignalState.OPEN);
        assertThat(only(series, AT.plus(Duration.ofDays(11))).state()).isEqualTo(SignalState.LATE);
    }

    @Test
    void a_revision_takes_it_away_and_it_stays_to_be_seen() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        watched.load(series, AT.plus(DAY), quietThen(51));
        var signal = only(series, AT);
        assertThat(signal.state()).isEqualTo(SignalState.GONE);
        assertThat(shelf.found(signal.id()).revised())
                .containsExactly(LocalDate.parse("2021-05-01"));
        assertRefused(
                answer(signal.id(), series.steward(), AnswerKind.NOISE, "x", AT),
                "signals.refused.gone");
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void only_the_steward_or_a_deputy_answers_and_the_forum_once_it_is_late() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        var id = only(series, AT).id();
        var late = AT.plus(Duration.ofDays(11));

        assertRefused(
                answer(id, series.stranger(), AnswerKind.NOISE, "x", late),
                "signals.refused.not-yours");
        assertRefused(
                answer(id, series.member(), AnswerKind.NOISE, "x", AT),
                "signals.refused.not-yours");
        assertThat(answer(id, series.deputy(), AnswerKind.NOISE, "A wet week.", AT).orThrow())
                .isEqualTo(1);
        assertThat(answer(id, series.member(), AnswerKind.NOISE, "Agreed.", late).orThrow())
                .isEqualTo(2);
        assertThat(answer(id, series.steward(), AnswerKind.KNOWN_CAUSE, "Ward 9.", late).orThrow())
                .isEqualTo(3);
        assertThat(shelf.answers(id))
                .extracting(SignalShelf.Given::capacity)
                .containsExactly("steward", "forum", "deputy");
        assertThat(only(series, late).answer()).isEqualTo("known-cause");
        assertThat(only(series, late).took()).isZero();
    }

    @Test
    void an_answer_needs_a_reason_a_day_to_investigate_by_and_a_body_to_act_in() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        var id = only(series, AT).id();
        assertRefused(
                answer(id, series.steward(), AnswerKind.NOISE, " ", AT), "signals.refused.reason");
        assertRefused(
                answer(id, series.steward(), AnswerKind.INVESTIGATE, "x", AT),
                "signals.refused.by");
        assertRefused(
                answer(id, series.steward(), AnswerKind.ACT, "x", AT), "signals.refused.body");
        assertThat(shelf.answers(id)).isEmpty();
    }

    @Test
    void an_investigation_is_late_again_when_its_day_is_over() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        var id = only(series, AT).id();
        signals.answer(
                        id,
                        AnswerKind.INVESTIGATE,
                        Words.of("Asking the wards."),
                        LocalDate.parse("2022-02-01"),
                        null,
                        new Author(series.steward(), null),
                        AT,
                        ZONE)
                .orThrow();
        assertThat(only(series, AT).state()).isEqualTo(SignalState.INVESTIGATED);
        var over = Instant.parse("2022-02-02T09:00:00Z");
        assertThat(only(series, over).state()).isEqualTo(SignalState.LATE);
        assertThat(shelf.owedBy(viewer(series.steward(), over), List.of()))
                .extracting(SignalRow::id)
                .contains(id);
    }

    @Test
    void to_act_opens_a_proposal_that_follows_from_the_signal() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        var id = only(series, AT).id();
        var decision =
                signals.act(
                                id,
                                Words.of("Beds are blocked."),
                                draft(series, "Fund a discharge lounge?"),
                                new Who(series.steward(), series.partner(), false),
                                AT,
                                ZONE)
                        .orThrow();
        assertThat(sight.of("signal/" + id))
                .extracting(link -> link.subject().subject())
                .containsSequence("measure/" + series.measure(), "signal/" + id)
                .contains("decision/" + decision);
        assertThat(reader.page(id, viewer(series.steward(), AT)).decided()).isTrue();
    }

    @Test
    void a_proposal_that_cannot_open_leaves_no_answer() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        var id = only(series, AT).id();
        var refused =
                signals.act(
                        id,
                        Words.of("Beds are blocked."),
                        draft(series, ""),
                        new Who(series.steward(), series.partner(), false),
                        AT,
                        ZONE);
        assertThat(refused).isInstanceOf(Result.Refused.class);
        assertThat(shelf.answers(id)).isEmpty();
    }

    private static Draft draft(Watched.Series series, String question) {
        return new Draft(
                series.body(),
                Words.of(question),
                Words.of("For the winter."),
                Words.NONE,
                List.of(),
                AT.plus(Duration.ofDays(7)),
                null,
                List.of(),
                List.of());
    }

    @Test
    void a_new_steward_owes_what_was_not_answered_by_the_same_day() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        var due = only(series, AT).due();
        measures.setSteward(series.measure(), series.member(), series.partner(), Author.CLOCK, AT)
                .orThrow();
        assertThat(only(series, AT).steward()).isEqualTo(series.member());
        assertThat(only(series, AT).due()).isEqualTo(due);
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    @Test
    void a_series_that_is_not_watched_raises_nothing_until_it_is() {
        var series = watched.series();
        measures.watch(series.measure(), series.number(), false, Author.CLOCK, AT).orThrow();
        watched.load(series, quietThen(70));
        assertThat(of(series, AT)).isEmpty();
        measures.watch(series.measure(), series.number(), true, Author.CLOCK, AT).orThrow();
        assertThat(of(series, AT)).hasSize(1);
    }

    @Test
    void the_list_is_filtered_and_counted() {
        var series = watched.series();
        watched.load(series, quietThen(70));
        var signal = only(series, AT);
        answer(signal.id(), series.steward(), AnswerKind.NOISE, "A 100% wet_week.", AT).orThrow();
        var viewer = viewer(series.steward(), AT);
        assertThat(
                        shelf.list(
                                new SignalFilter(
                                        "100% wet_", null, "answered", "noise", "outside-limits"),
                                viewer,
                                25,
                                0))
                .extracting(SignalRow::id)
                .containsExactly(signal.id());
        assertThat(shelf.count(new SignalFilter("100% dry", null, null, null, null), viewer))
                .isZero();
        assertThat(
                        shelf.count(
                                new SignalFilter(null, signal.measureKey(), "open", null, null),
                                viewer))
                .isZero();
    }
}
