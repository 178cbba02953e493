package care.cairn.app.decisions;

import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.decisions.list.DecisionRows;
import care.cairn.app.decisions.proceeding.VotingReading;
import care.cairn.app.ledger.Names;
import care.cairn.app.web.Viewer;
import care.cairn.core.tally.poll.Choice.Tone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions for other modules that tell of them, such as the minutes of a meeting. */
@Service
@Transactional(readOnly = true)
public class DecisionMinutes {
    private final DecisionStore store;
    private final DecisionRows rows;
    private final Names names;

    DecisionMinutes(DecisionStore store, DecisionRows rows, Names names) {
        this.store = store;
        this.rows = rows;
        this.names = names;
    }

    /** As they stand at the moment of the viewer, by id; unknown ones are left out. */
    public Map<UUID, DecisionMinute> of(Collection<UUID> decisions, Viewer viewer) {
        Map<UUID, DecisionMinute> found = new LinkedHashMap<>();
        for (UUID id : decisions) {
            store.load(id, DecisionStore.Hold.NONE)
                    .ifPresent(it -> found.put(id, minute(it, viewer)));
        }
        return found;
    }

    private DecisionMinute minute(Decision it, Viewer viewer) {
        var head = rows.head(it.id(), names);
        var covered = VotingReading.covered(it) || it.method().anonymous();
        List<DecisionMinute.Said> seats = new ArrayList<>();
        int counted = 0;
        int waiting = 0;
        int eligible = 0;
        for (var seat : it.roll().seats().values()) {
            var position = it.positions().get(seat.seat());
            boolean recused = it.roll().recused(seat.seat());
            boolean waits = position != null && position.waits(it.version());
            if (seat.voting() && !recused) {
                eligible++;
                counted += position != null && !waits ? 1 : 0;
                waiting += waits ? 1 : 0;
            }
            seats.add(said(it, seat, position, covered, recused, waits));
        }
        var closing = it.closing();
        boolean open = it.open(viewer.at());
        String state = closing != null ? closing.outcome() : open ? "open" : "held";
        return new DecisionMinute(
                it.id(),
                it.number(),
                head.question(),
                it.rule().key(),
                it.rule().word(),
                open,
                "decisions.state." + state,
                DecisionReading.style(state),
                it.standing(viewer.at()).settled(),
                it.closes(),
                seats,
                counted,
                waiting,
                eligible,
                closing == null ? null : closing.outcome(),
                head.statement(),
                head.conditions(),
                head.effective(),
                head.review());
    }

    private static DecisionMinute.Said said(
            Decision it,
            RollSeat seat,
            @Nullable Position position,
            boolean covered,
            boolean recused,
            boolean waits) {
        var shown = covered ? null : position;
        String choice = shown == null ? "" : shown.choice();
        var tone = choice.isEmpty() ? Tone.ASIDE : it.rule().tone(choice);
        boolean dissents =
                !choice.isEmpty()
                        && tone != Tone.FOR
                        && (it.rule().value().hearsObjections() || tone != Tone.ASIDE);
        return new DecisionMinute.Said(
                seat.seat(),
                seat.partnerName(),
                seat.title(),
                seat.voting(),
                seat.holder(),
                seat.deputy(),
                choice,
                tone == Tone.FOR
                        ? "better"
                        : tone == Tone.AGAINST || tone == Tone.BLOCK ? "worse" : "",
                shown == null ? null : shown.reason().text(),
                waits,
                recused,
                dissents);
    }
}
