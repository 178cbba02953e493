package care.cairn.app.commitments;

import care.cairn.app.web.CalendarSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The days of the commitments that a person answers for: the next account, and the end. */
@Component
class CommitmentDates implements CalendarSource {
    private final CommitmentReading reading;
    private final Wording words;

    CommitmentDates(CommitmentReading reading, Wording words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public List<Date> between(LocalDate from, LocalDate to, Viewer viewer) {
        List<Date> dates = new ArrayList<>();
        var me = viewer.person();
        for (var row : reading.concerning(viewer)) {
            if (!row.person().equals(me) || !row.bound() || row.ended() != null) {
                continue;
            }
            String what = Objects.requireNonNullElse(row.what(), "");
            String path = "/commitments/" + row.id();
            row.due(viewer.zone())
                    .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                    .ifPresent(day ->
                            dates.add(
                                    Date.on(
                                            day,
                                            path + "/account/" + (row.given() + 1),
                                            words.say("commitments.date.account", what),
                                            path + "/accounts/new",
                                            row.forumName())));
            if (!row.ends().isBefore(from) && !row.ends().isAfter(to)) {
                dates.add(
                        Date.on(
                                row.ends(),
                                path + "/end",
                                words.say("commitments.date.end", what),
                                path,
                                row.forumName()));
            }
        }
        return dates;
    }
}
