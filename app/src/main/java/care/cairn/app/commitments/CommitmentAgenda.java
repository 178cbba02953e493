package care.cairn.app.commitments;

import care.cairn.app.web.AgendaSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.words.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commitments that a meeting could hear about: an account to judge, one late, one soon due. */
@Component
class CommitmentAgenda implements AgendaSource {
    /** Days before an account is due from which a meeting can ask for it. */
    private static final int AHEAD = 14;

    private final CommitmentRows rows;
    private final Wording words;

    CommitmentAgenda(CommitmentRows rows, Wording words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public List<Matter> openBefore(UUID body, Viewer viewer) {
        List<Matter> matters = new ArrayList<>();
        for (var row : rows.before(body)) {
            var due = row.due(viewer.zone()).orElse(null);
            if (row.unjudged() > 0) {
                matters.add(
                        matter(
                                25,
                                row,
                                words.say("commitments.agenda.judge", row.partnerName()),
                                "decide"));
            } else if (row.waitsFor().equals(Commitment.FORUM)) {
                matters.add(
                        matter(
                                35,
                                row,
                                words.say("commitments.agenda.negotiate", row.partnerName()),
                                "decide"));
            } else if (due != null && due.isBefore(viewer.today())) {
                matters.add(
                        matter(
                                28,
                                row,
                                words.say(
                                        "commitments.agenda.late",
                                        row.partnerName(),
                                        words.day(due)),
                                "discuss"));
            } else if (due != null && !due.isAfter(viewer.today().plusDays(AHEAD))) {
                matters.add(
                        matter(
                                50,
                                row,
                                words.say(
                                        "commitments.agenda.due",
                                        row.partnerName(),
                                        words.day(due)),
                                "discuss"));
            }
        }
        return matters;
    }

    private static Matter matter(int order, CommitmentRow row, String why, String purpose) {
        return new Matter(
                order,
                Commitment.subject(row.id()),
                Objects.requireNonNullElse(row.what(), ""),
                "/commitments/" + row.id(),
                why,
                purpose,
                10);
    }

    @Override
    public Map<String, List<Reading>> papers(Collection<String> subjects, Viewer viewer) {
        var prefix = Commitment.NOUN + "/";
        var ids =
                subjects.stream()
                        .filter(it -> it.startsWith(prefix))
                        .map(it -> UUID.fromString(it.substring(prefix.length())))
                        .collect(Collectors.toCollection(HashSet::new));
        Map<String, List<Reading>> papers = new HashMap<>();
        for (var row : rows.of(ids)) {
            List<Reading> readings = new ArrayList<>();
            readings.add(
                    new Reading(
                            words.say("commitments.agenda.answers"),
                            words.say(
                                    "commitments.agenda.until",
                                    row.partnerName(),
                                    words.day(row.ends()))));
            rows.accounts(row.id()).stream()
                    .findFirst()
                    .ifPresent(last -> {
                        add(readings, "commitments.agenda.promised", last.promised());
                        add(readings, "commitments.agenda.happened", last.happened());
                        add(readings, "commitments.agenda.help", last.help());
                    });
            papers.put(Commitment.subject(row.id()), readings);
        }
        return papers;
    }

    private void add(List<Reading> readings, String key, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            readings.add(new Reading(words.say(key), text));
        }
    }
}
