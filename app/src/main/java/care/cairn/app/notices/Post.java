package care.cairn.app.notices;

import care.cairn.app.access.Readers;
import care.cairn.app.access.Readers.Reader;
import care.cairn.app.notices.Letter.State;
import care.cairn.app.web.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks out for what people must be told, and sends what lies in the outbox. A letter is marked as
 * sent after the server took it: whoever dies in between sends it again, under the same id.
 */
@Service
class Post {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final Readers readers;
    private final Choices choices;
    private final Lookout lookout;
    private final Outbox outbox;
    private final Scribe scribe;
    private final Carrier carrier;
    private final Place place;
    private final TransactionTemplate transaction;

    Post(
            Readers readers,
            Choices choices,
            Lookout lookout,
            Outbox outbox,
            Scribe scribe,
            Carrier carrier,
            Place place,
            TransactionTemplate transaction) {
        this.readers = readers;
        this.choices = choices;
        this.lookout = lookout;
        this.outbox = outbox;
        this.scribe = scribe;
        this.carrier = carrier;
        this.place = place;
        this.transaction = transaction;
    }

    /** Puts into the outbox what has come to each since the last look, and the week's digests. */
    void collect(Instant now) {
        for (Reader reader : readers.reachable(LocalDate.ofInstant(now, place.zone()))) {
            try {
                collect(reader, now);
            } catch (RuntimeException e) {
                LOG.error("What waits for {} could not be looked through.", reader.person(), e);
            }
        }
    }

    private void collect(Reader reader, Instant now) {
        Choice choice = choices.of(reader.person());
        if (choice.howMuch().single()) {
            lookout.look(reader, choice, now);
        }
        lookout.digest(reader, choice, choice.lastDigest(now, place.zone()), now);
    }

    /**
     * Sends what is due.
     *
     * @return how many letters the server took
     */
    int send(Instant now) {
        int taken = 0;
        while (true) {
            var sent = attempt(now);
            if (sent.isEmpty()) {
                return taken;
            }
            switch (sent.get()) {
                case Delivery.Taken it -> taken++;
                case Delivery.Later(var why, boolean reached) -> {
                    if (!reached) {
                        return taken;
                    }
                }
                case Delivery.Refused it -> {}
            }
        }
    }

    /** Takes one letter and sends it, all while nobody else can take it. */
    private Optional<Delivery> attempt(Instant now) {
        try {
            return Objects.requireNonNull(
                    transaction.execute(
                            status -> outbox.take(now).map(letter -> deliver(letter, now))));
        } catch (RuntimeException e) {
            LOG.error("A letter could not be written; it is tried again later.", e);
            return Objects.requireNonNull(
                    transaction.execute(status ->
                            outbox.take(now)
                                    .map(letter -> {
                                        outbox.later(letter, e.toString(), now);
                                        return new Delivery.Later(e.toString(), true);
                                    })));
        }
    }

    private Delivery deliver(Letter letter, Instant now) {
        var reader =
                readers.find(letter.person(), LocalDate.ofInstant(now, place.zone())).orElse(null);
        String address = reader == null ? null : reader.address();
        var choice = choices.of(letter.person());
        var content =
                reader == null || address == null || !wanted(letter, choice)
                        ? Optional.<Content>empty()
                        : scribe.write(
                                letter, reader, choice, choices.stopToken(letter.person()), now);
        if (content.isEmpty() || address == null) {
            outbox.done(letter, State.NOT_NEEDED, null, now);
            return new Delivery.Refused("");
        }
        var delivery = carrier.carry(letter.id(), address, content.get());
        switch (delivery) {
            case Delivery.Taken it -> outbox.done(letter, State.SENT, null, now);
            case Delivery.Refused(String why) -> outbox.done(letter, State.REFUSED, why, now);
            case Delivery.Later(String why, boolean reached) -> {
                if (now.isAfter(letter.made().plus(Letter.GOOD_FOR))) {
                    outbox.done(letter, State.GIVEN_UP, why, now);
                } else {
                    outbox.later(letter, why, now);
                }
            }
        }
        return delivery;
    }

    /** Whether its reader still wants it: the choice may have changed since it was put in. */
    private static boolean wanted(Letter letter, Choice choice) {
        return letter.digest() ? choice.howMuch() != HowMuch.NONE : choice.howMuch().single();
    }
}
