package care.cairn.app.signals;

import care.cairn.app.web.DebtSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Link;
import java.util.List;
import org.springframework.stereotype.Component;

/** Signals that nobody has answered, or whose investigation is over its day. */
@Component
class SignalDebt implements DebtSource {
    private static final int SHOWN = 10;

    private final SignalShelf shelf;
    private final SignalWords words;

    SignalDebt(SignalShelf shelf, SignalWords words) {
        this.shelf = shelf;
        this.words = words;
    }

    @Override
    public List<Debt> debts(Viewer viewer) {
        var late = new SignalFilter(null, null, SignalState.LATE.key(), null, null);
        return List.of(
                new Debt(
                        10,
                        "signals",
                        shelf.count(late, viewer),
                        shelf.list(late, viewer, SHOWN, 0).stream()
                                .map(it -> new Link("/signals/" + it.id(), words.title(it)))
                                .toList()));
    }
}
