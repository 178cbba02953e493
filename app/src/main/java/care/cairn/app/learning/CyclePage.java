package care.cairn.app.learning;

import care.cairn.app.charts.ChartFigure;
import care.cairn.app.charts.Mark;
import care.cairn.app.ledger.Sight;
import care.cairn.app.web.form.Option;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a learning cycle shows.
 *
 * @param headline of the verdict on its first prediction
 * @param predictions those that stand, then those that were replaced
 * @param ramp every turn, this one among them
 * @param trail where it came from and what followed
 * @param leads whether the viewer leads it or keeps the method
 * @param sees whether the viewer may write down what happened
 * @param partners where it could spread
 */
record CyclePage(
        CycleRow row,
        String state,
        String style,
        CycleRows.Planned planned,
        List<CycleRows.PlaceRow> places,
        String headline,
        List<Said> predictions,
        List<CycleRows.ObservationRow> observations,
        CycleRows.@Nullable StudyRow study,
        List<Turn> ramp,
        List<Sight.Link> trail,
        Map<UUID, String> people,
        boolean leads,
        boolean sees,
        List<Option> partners) {

    String subject() {
        return Cycle.subject(row.id());
    }

    public boolean acts() {
        return row.ended() == null;
    }

    public boolean adopted() {
        return Cycle.ADOPTED.equals(row.ended());
    }

    /** A turn of the ramp. */
    record Turn(CycleRow row, String state, String style) {}

    /**
     * A prediction beside its result.
     *
     * @param stands whether it was not replaced
     * @param place the partner it speaks of, or null
     * @param when where its window stands: before, open, over
     * @param outcome the key of the verdict
     * @param size from before to after, with the interval
     * @param held whether the size is what was said, or null
     * @param then what the study said, where it was another verdict, or null
     * @param others what else happened in the window
     * @param lines the terms of the two lines around the change
     */
    record Said(
            int n,
            boolean stands,
            Prediction prediction,
            Instant at,
            long entry,
            String text,
            String rule,
            String measure,
            String where,
            String path,
            @Nullable String place,
            String when,
            String outcome,
            String style,
            List<String> because,
            String size,
            @Nullable String held,
            @Nullable String then,
            List<String> warnings,
            List<Mark> others,
            @Nullable ChartFigure figure,
            List<Term> lines,
            @Nullable String control) {}

    /** A term of a regression in words. */
    record Term(String name, String value) {}
}
