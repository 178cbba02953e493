package care.cairn.app.exchange;

import care.cairn.app.commitments.Commitment;
import care.cairn.app.commitments.OriginPanel;
import care.cairn.app.web.words.Wording;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says on the page of a commitment from which row of which log it was made. */
@Component
class LogOrigin implements OriginPanel {
    private final LogStore store;
    private final Wording words;

    LogOrigin(LogStore store, Wording words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public Optional<Origin> of(UUID commitment, boolean member) {
        return store.origin(Commitment.subject(commitment))
                .map(it ->
                        new Origin(
                                "/logs/" + it.id(),
                                words.say(
                                        "exchange.origin",
                                        it.line(),
                                        Objects.requireNonNullElse(
                                                it.file(), words.say("exchange.erased")),
                                        words.day(it.at())),
                                member ? it.source() : null));
    }
}
