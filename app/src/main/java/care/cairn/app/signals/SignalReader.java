package care.cairn.app.signals;

import care.cairn.app.charts.ChartFigure;
import care.cairn.app.charts.ChartWords;
import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Points;
import care.cairn.app.measures.SeriesCharts;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Body;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Page;
import care.cairn.app.web.words.Wording;
import care.cairn.core.spc.FalseAlarms;
import care.cairn.core.spc.RuleSets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages about signals show. */
@Service
@Transactional(readOnly = true)
class SignalReader {
    private static final int SIZE = 25;

    private final SignalShelf shelf;
    private final SignalStore store;
    private final Signals signals;
    private final Bodies bodies;
    private final Measures measures;
    private final Points points;
    private final Names names;
    private final Sight sight;
    private final HandOvers handOvers;
    private final SignalHistory history;
    private final Wording words;
    private final SeriesCharts charts;
    private final MessageSource messages;

    SignalReader(
            SignalShelf shelf,
            SignalStore store,
            Signals signals,
            Bodies bodies,
            Measures measures,
            Points points,
            Names names,
            Sight sight,
            HandOvers handOvers,
            SignalHistory history,
            Wording words,
            SeriesCharts charts,
            MessageSource messages) {
        this.shelf = shelf;
        this.store = store;
        this.signals = signals;
        this.bodies = bodies;
        this.measures = measures;
        this.points = points;
        this.names = names;
        this.sight = sight;
        this.handOvers = handOvers;
        this.history = history;
        this.words = words;
        this.charts = charts;
        this.messages = messages;
    }

    /**
     * How many watched series could show a signal, and how many will by chance at their latest
     * point.
     */
    record Chance(int series, double expected) {}

    /** The page of all signals. */
    record ListPage(
            SignalFilter filter,
            List<SignalRow> rows,
            Map<UUID, String> people,
            Page page,
            String path,
            Map<String, Integer> states,
            int all,
            List<SignalShelf.Measured> measures,
            List<String> rules,
            Chance chance) {}

    /**
     * The page of one signal.
     *
     * @param subject what it is in the record
     * @param bodies where a proposal can be opened
     * @param mayAnswer whether the viewer may answer it now
     * @param mayHandOver whether it is the viewer's to hand over
     * @param passing the hand-over that waits for the person asked, or null
     * @param mayTakeOver whether that person is the viewer
     * @param trail what followed from it
     * @param decided whether a decision followed
     * @param then the chart as it was known when the signal was found, or null
     * @param now the chart as it is known on the day of the viewer, or null
     */
    record SignalPage(
            String subject,
            SignalRow row,
            SignalShelf.Found found,
            List<SignalHistory.Line> history,
            List<SignalShelf.Given> answers,
            Map<UUID, String> people,
            @Nullable String stewardPartner,
            @Nullable Body forum,
            List<Option> kinds,
            List<Option> bodies,
            boolean mayAnswer,
            boolean mayHandOver,
            HandOver.@Nullable Waiting passing,
            boolean mayTakeOver,
            List<Sight.Link> trail,
            boolean decided,
            @Nullable ChartFigure then,
            @Nullable ChartFigure now) {}

    ListPage list(SignalFilter filter, int number, Viewer viewer) {
        var page = new Page(number, SIZE, shelf.count(filter, viewer));
        var rows = shelf.list(filter, viewer, SIZE, page.offset());
        var states = shelf.states(viewer);
        return new ListPage(
                filter,
                rows,
                people(rows.stream().map(SignalRow::steward)),
                page,
                filter.path(),
                states,
                states.values().stream().mapToInt(it -> it).sum(),
                shelf.measures(),
                shelf.rules(),
                chance(viewer));
    }

    SignalPage page(UUID id, Viewer viewer) {
        var row = shelf.row(id, viewer).orElseThrow(() -> new MissingException("signals.missing"));
        var found = shelf.found(id);
        var steps = shelf.steps(id);
        var answers = shelf.answers(id);
        var signal = store.find(id).orElseThrow();
        boolean may =
                !viewer.past()
                        && !signal.gone()
                        && signals.capacity(signal, viewer.person(), viewer.today()).isPresent();
        var all = bodies.all();
        var names = new HashMap<UUID, String>();
        all.forEach(body -> names.put(body.id(), body.name()));
        var passing = handOvers.waiting(id);
        var people = people(persons(row, steps, answers));
        var trail = sight.of(Signals.subject(id));
        return new SignalPage(
                Signals.subject(id),
                row,
                found,
                history.of(row, steps, answers, people, names),
                answers,
                people,
                partner(found.stewardPartner()),
                Optional.ofNullable(found.forum()).flatMap(bodies::find).orElse(null),
                AnswerKind.ALL.stream().map(this::option).toList(),
                all.stream().map(body -> new Option(body.id().toString(), body.name())).toList(),
                may,
                may && viewer.requirePerson().equals(signal.steward()) && row.waits(),
                passing,
                passing != null && !viewer.past() && passing.person().equals(viewer.person()),
                trail,
                trail.stream().anyMatch(SignalReader::decision),
                chart("then", found.series(), found.known(), viewer),
                chart("now", found.series(), viewer.today(), viewer));
    }

    private static Stream<@Nullable UUID> persons(
            SignalRow row, List<SignalShelf.Step> steps, List<SignalShelf.Given> answers) {
        return Stream.of(
                        Stream.of(row).map(SignalRow::steward),
                        answers.stream().map(SignalShelf.Given::person),
                        steps.stream().map(SignalShelf.Step::person))
                .flatMap(it -> it);
    }

    private static boolean decision(Sight.Link link) {
        return link.step() > 0 && link.subject().subject().startsWith("decision/");
    }

    private Option option(AnswerKind kind) {
        return new Option(
                kind.key(),
                words.say("signals.answer." + kind.key()),
                words.say("signals.answer." + kind.key() + ".hint"));
    }

    private @Nullable ChartFigure chart(String id, int series, LocalDate known, Viewer viewer) {
        return charts.figure(id, series, known, new ChartWords(messages, viewer.locale()))
                .orElse(null);
    }

    private @Nullable String partner(@Nullable UUID partner) {
        return partner == null ? null : names.partners(Set.of(partner)).get(partner);
    }

    private Map<UUID, String> people(Stream<@Nullable UUID> ids) {
        Collection<UUID> known = new HashSet<>();
        ids.filter(Objects::nonNull).forEach(known::add);
        return names.people(known);
    }

    private Chance chance(Viewer viewer) {
        var numbers = measures.headlines().stream().map(it -> it.number()).toList();
        int able = 0;
        double expected = 0;
        for (var history : points.of(numbers, viewer.today()).values()) {
            if (history.known() >= 13) {
                able++;
                expected += FalseAlarms.latestRate(RuleSets.MDC_2023, history.known());
            }
        }
        return new Chance(able, expected);
    }
}
