package care.cairn.app.signals;

import care.cairn.app.web.AgendaSource;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.words.Wording;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The signals of the measures that a body looks after, while nobody has answered them. */
@Component
class SignalAgenda implements AgendaSource {
    private static final int MOST = 12;

    private final SignalShelf shelf;
    private final SignalWords signalWords;
    private final Wording words;

    SignalAgenda(SignalShelf shelf, SignalWords signalWords, Wording words) {
        this.shelf = shelf;
        this.signalWords = signalWords;
        this.words = words;
    }

    @Override
    public List<Matter> openBefore(UUID body, Viewer viewer) {
        return shelf.before(body, MOST, viewer).stream()
                .map(row -> {
                    boolean late = row.state() == SignalState.LATE;
                    return new Matter(
                            late ? 32 : 42,
                            "signal/" + row.id(),
                            signalWords.title(row),
                            "/signals/" + row.id(),
                            words.say(
                                    late ? "signals.agenda.late" : "signals.agenda.open",
                                    signalWords.saw(row, row.rules()),
                                    words.day(row.clock())),
                            "discuss",
                            10);
                })
                .toList();
    }

    @Override
    public Map<String, List<Reading>> papers(Collection<String> subjects, Viewer viewer) {
        Map<String, List<Reading>> papers = new HashMap<>();
        for (var subject : subjects) {
            if (subject.startsWith("signal/")) {
                shelf.row(UUID.fromString(subject.substring("signal/".length())), viewer)
                        .ifPresent(row ->
                                papers.put(
                                        subject,
                                        List.of(
                                                new Reading(
                                                        words.say("signals.agenda.saw"),
                                                        words.say(
                                                                "signals.agenda.seen",
                                                                signalWords.saw(row, row.rules()),
                                                                signalWords.span(row))))));
            }
        }
        return papers;
    }
}
