package care.cairn.app.commitments;

import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Body;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import care.cairn.app.web.frame.PageNote;
import care.cairn.app.web.words.Wording;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * An account that has gone up, told on the page of its commitment, and on the week of those to whom
 * it went.
 */
@Component
class LatenessNote implements PageNote {
    private static final Pattern PAGE = Pattern.compile("/commitments/([0-9a-f-]{36})");

    private final Latenesses latenesses;
    private final Bodies bodies;
    private final Wording words;

    LatenessNote(Latenesses latenesses, Bodies bodies, Wording words) {
        this.latenesses = latenesses;
        this.bodies = bodies;
        this.words = words;
    }

    @Override
    public List<String> on(String page, Viewer viewer) {
        var found = PAGE.matcher(page);
        if (!found.matches()) {
            return List.of();
        }
        return latenesses.of(UUID.fromString(found.group(1)), viewer.zone()).stream()
                .map(it ->
                        words.say(
                                "commitments.late.note",
                                words.day(it.due()),
                                bodies.find(it.body()).map(Body::name).orElse("")))
                .toList();
    }

    @Bean
    static WorkSource raisedAccounts(Latenesses latenesses, CommitmentReading reading) {
        return viewer -> {
            var person = viewer.person();
            return person == null
                    ? List.of()
                    : latenesses
                            .raisedTo(reading.forums(person, viewer.today()), viewer.zone())
                            .stream()
                            .map(it -> item(it, viewer))
                            .distinct()
                            .toList();
        };
    }

    private static WorkItem item(Latenesses.Raised it, Viewer viewer) {
        return new WorkItem(
                "commitments.work.tag.raised",
                "worse",
                it.what(),
                "/commitments/" + it.commitment(),
                "commitments.work.raised",
                List.of(it.partner()),
                it.due().plusDays(1).atStartOfDay(viewer.zone()).toInstant().minusSeconds(1),
                10);
    }
}
