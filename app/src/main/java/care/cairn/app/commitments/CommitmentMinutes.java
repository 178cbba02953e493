package care.cairn.app.commitments;

import care.cairn.app.web.Viewer;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Commitments for other modules that tell of them, such as the minutes of a meeting. */
@Service
@Transactional(readOnly = true)
public class CommitmentMinutes {
    private final CommitmentRows rows;

    CommitmentMinutes(CommitmentRows rows) {
        this.rows = rows;
    }

    /** As they stand on the day of the viewer, by id; unknown ones are left out. */
    public Map<UUID, CommitmentMinute> of(Collection<UUID> commitments, Viewer viewer) {
        return rows.of(commitments).stream()
                .map(row -> minute(row, viewer))
                .collect(Collectors.toMap(CommitmentMinute::id, it -> it));
    }

    private static CommitmentMinute minute(CommitmentRow row, Viewer viewer) {
        var state = row.state(viewer.today(), viewer.zone());
        return new CommitmentMinute(
                row.id(),
                row.number(),
                row.what(),
                row.partnerName(),
                row.person(),
                row.ends(),
                "commitments.state." + state,
                CommitmentRow.style(state));
    }
}
