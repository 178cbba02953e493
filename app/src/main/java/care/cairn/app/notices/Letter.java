package care.cairn.app.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox. It says what it is about and to whom it goes, but holds neither words nor
 * an address: both are read when it is sent, as they stand then.
 *
 * @param id stays the same however often it is sent, and is its Message-ID
 * @param since from when on a digest tells what changed, or null for a single letter
 * @param owed what is owed, by its key
 * @param entries what happened, by its entry in the record
 */
record Letter(
        UUID id,
        UUID person,
        @Nullable Instant since,
        Instant made,
        int attempts,
        List<String> owed,
        List<Long> entries) {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(6);

    /** After this time nobody waits for a letter any more. */
    static final Duration GOOD_FOR = Duration.ofDays(5);

    Letter {
        owed = List.copyOf(owed);
        entries = List.copyOf(entries);
    }

    /** What has become of a letter. */
    enum State {
        /** Still to be sent, or sent in vain and to be tried again. */
        WAITING,
        /** The mail server took it. */
        SENT,
        /** The mail server will not take it for this address. */
        REFUSED,
        /** Tried for five days. */
        GIVEN_UP,
        /** What it was about had been done before it could go, or its reader left. */
        NOT_NEEDED;

        static final List<State> ALL = List.of(values());

        /** The word in the keys of messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    boolean digest() {
        return since != null;
    }

    /** How long to wait after so many attempts in vain: half a minute, then twice as long each. */
    static Duration pause(int attempts) {
        var wait = FIRST.multipliedBy(1L << Math.min(attempts - 1, 12));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
