package care.cairn.app.work;

import care.cairn.app.charts.ChartWords;
import care.cairn.app.ledger.RecentActs;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.measures.Scorecard;
import care.cairn.app.measures.Scorecards;
import care.cairn.app.web.LoopSource;
import care.cairn.app.web.LoopSource.LoopLine;
import care.cairn.app.web.Place;
import care.cairn.app.web.Viewer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of the week together from what every module says. */
@Service
@Transactional
class Home {
    private static final Duration FOR_VISITORS = Duration.ofDays(30);
    private static final int OPEN = 10;
    private static final int MEASURES = 6;

    private final Needs needs;
    private final Asides asides;
    private final ObjectProvider<LoopSource> loops;
    private final Visits visits;
    private final Changes changes;
    private final RecentActs acts;
    private final Sight sight;
    private final Place place;
    private final Scorecards scorecards;
    private final MessageSource messages;

    Home(
            Needs needs,
            Asides asides,
            ObjectProvider<LoopSource> loops,
            Visits visits,
            Changes changes,
            RecentActs acts,
            Sight sight,
            Place place,
            Scorecards scorecards,
            MessageSource messages) {
        this.needs = needs;
        this.asides = asides;
        this.loops = loops;
        this.visits = visits;
        this.changes = changes;
        this.acts = acts;
        this.sight = sight;
        this.place = place;
        this.scorecards = scorecards;
        this.messages = messages;
    }

    /**
     * A person's week.
     *
     * @param since from when on things are new
     * @param quarter the first day of the quarter that the loop is counted from
     */
    record Week(
            @Nullable String firstName,
            Needs.Grouped needs,
            Visits.Since since,
            Changes.Told changes,
            LocalDate quarter,
            List<LoopLine> loop,
            List<Scorecard.Row> measures,
            Viewer viewer) {}

    /** What anybody may see of the partnership. */
    record Front(
            String name,
            List<SubjectLink> open,
            Changes.Told changes,
            LocalDate quarter,
            List<LoopLine> loop,
            List<Scorecard.Row> measures,
            Viewer viewer) {}

    Week week(Viewer viewer) {
        var since = visits.here(viewer);
        var muted =
                asides.of(viewer).stream()
                        .filter(Aside::muted)
                        .map(it -> Aside.page(it.path()))
                        .collect(Collectors.toUnmodifiableSet());
        return new Week(
                first(viewer.name()),
                needs.of(viewer),
                since,
                changes.between(since.at(), viewer).without(muted),
                quarter(viewer.today()),
                loop(viewer),
                measures(viewer),
                viewer);
    }

    Front front(Viewer viewer) {
        var open = acts.begunNotEnded("decision.opened/1", "decision.closed/1", viewer.at(), OPEN);
        var links = sight.describe(open);
        return new Front(
                place.name(),
                open.stream().map(links::get).filter(Objects::nonNull).toList(),
                changes.between(viewer.at().minus(FOR_VISITORS), viewer),
                quarter(viewer.today()),
                loop(viewer),
                measures(viewer),
                viewer);
    }

    private List<Scorecard.Row> measures(Viewer viewer) {
        return scorecards.small(
                new ChartWords(messages, viewer.locale()), viewer.today(), MEASURES);
    }

    private List<LoopLine> loop(Viewer viewer) {
        var from = quarter(viewer.today());
        return loops.stream()
                .flatMap(source -> source.since(from, viewer).stream())
                .sorted(Comparator.comparingInt(LoopLine::order))
                .toList();
    }

    static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    private static @Nullable String first(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip().split("\\s+", -1)[0];
    }
}
