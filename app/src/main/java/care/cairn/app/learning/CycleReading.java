package care.cairn.app.learning;

import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.web.DebtSource;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages about learning cycles show. */
@Service
@Transactional(readOnly = true)
class CycleReading {
    private static final int SIZE = 25;

    private final CycleRows rows;
    private final CycleStore store;
    private final PredictionReading predictions;
    private final Partners partners;
    private final Names names;
    private final Sight sight;
    private final List<DebtSource> debts;

    CycleReading(
            CycleRows rows,
            CycleStore store,
            PredictionReading predictions,
            Partners partners,
            Names names,
            Sight sight,
            List<DebtSource> debts) {
        this.rows = rows;
        this.store = store;
        this.predictions = predictions;
        this.partners = partners;
        this.names = names;
        this.sight = sight;
        this.debts = List.copyOf(debts);
    }

    /** The page of all cycles. */
    record ListPage(List<CyclePage.Turn> rows, Map<UUID, String> people, Page page) {}

    ListPage list(int number, Viewer viewer) {
        var page = new Page(number, SIZE, rows.count());
        var found = rows.all(SIZE, page.offset());
        return new ListPage(
                found.stream().map(it -> turn(it, viewer)).toList(),
                names.people(found.stream().map(CycleRow::lead).distinct().toList()),
                page);
    }

    /** What is owed to learning, by every module. */
    List<DebtSource.Debt> debts(Viewer viewer) {
        return debts.stream()
                .flatMap(it -> it.debts(viewer).stream())
                .sorted(Comparator.comparingInt(DebtSource.Debt::order))
                .toList();
    }

    private static CyclePage.Turn turn(CycleRow row, Viewer viewer) {
        var state = row.state(viewer.today(), viewer.zone());
        return new CyclePage.Turn(row, state, CycleRow.style(state));
    }

    CyclePage page(UUID id, Viewer viewer) {
        var row = rows.find(id).orElseThrow(() -> new MissingException("learning.missing"));
        var cycle = store.find(id).orElseThrow();
        var study = rows.study(id).orElse(null);
        var observations = rows.observations(id);
        var places = rows.places(id);
        var said =
                predictions.of(
                        row,
                        rows.predictions(id),
                        study == null ? Map.of() : rows.results(id, study.n()),
                        study,
                        places,
                        viewer);
        boolean may = !viewer.past() && viewer.person() != null;
        var hand = may ? Cycles.Moment.of(viewer).hand() : null;
        var people = new HashSet<UUID>(Set.of(row.lead()));
        observations.stream()
                .map(CycleRows.ObservationRow::by)
                .filter(Objects::nonNull)
                .forEach(people::add);
        var here = turn(row, viewer);
        return new CyclePage(
                row,
                here.state(),
                here.style(),
                rows.planned(id),
                places,
                headline(said),
                said,
                observations,
                study,
                rows.ramp(id).stream().map(it -> turn(it, viewer)).toList(),
                sight.of(Cycle.subject(id)),
                names.people(people),
                hand != null && cycle.leads(hand),
                hand != null && cycle.sees(hand),
                others(cycle.places(), viewer));
    }

    /** The key of the sentence that comes first: the verdict, or what it waits for. */
    private static String headline(List<CyclePage.Said> said) {
        return said.stream()
                .filter(CyclePage.Said::stands)
                .findFirst()
                .map(it ->
                        it.outcome().equals(Judgement.TOO_FEW) && !it.when().equals("over")
                                ? "learning.headline." + it.when()
                                : "learning.headline." + it.outcome())
                .orElse("learning.headline.none");
    }

    private List<Option> others(List<UUID> places, Viewer viewer) {
        var others = new ArrayList<Option>();
        partners.on(viewer.today()).stream()
                .filter(it -> !places.contains(it.id()))
                .sorted(Comparator.comparing(Partner::name))
                .forEach(it -> others.add(new Option(it.id().toString(), it.name())));
        return others;
    }

    /** A cycle in a few words, to start the next turn from. */
    CycleRow row(UUID id) {
        return rows.find(id).orElseThrow(() -> new MissingException("learning.missing"));
    }

    /** The same, or null where there is none. */
    @Nullable CycleRow find(UUID id) {
        return rows.find(id).orElse(null);
    }

    CycleRows.Planned planned(UUID id) {
        return rows.planned(id);
    }

    List<CycleRows.PlaceRow> places(UUID id) {
        return rows.places(id);
    }
}
