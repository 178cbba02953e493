package care.cairn.app.stories;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act about a story. */
public sealed interface Telling extends Act {
    UUID story();

    @Override
    default String subject() {
        return Story.subject(story());
    }

    /**
     * Somebody began to tell.
     *
     * @param number by which people call it, from 1 on
     * @param cycle the closed learning cycle that it tells of, or null
     * @param follows what it tells of, such as a cycle or a decision
     * @param named the people that it names, whose consent it needs
     */
    record Drafted(
            UUID story,
            int number,
            @Nullable UUID cycle,
            StoryText text,
            List<UUID> named,
            List<String> follows)
            implements Telling {
        public Drafted {
            named = List.copyOf(named);
            follows = List.copyOf(follows);
        }
    }

    /** It was written anew; every earlier version is kept, and consent is asked again. */
    record Revised(UUID story, int version, StoryText text, List<UUID> named) implements Telling {
        public Revised {
            named = List.copyOf(named);
        }
    }

    /** Those named were asked whether this version may be told. */
    record Offered(UUID story, int version) implements Telling {}

    /** One of those named, signed as the author of this act, may be told of so. */
    record Consented(UUID story, int version) implements Telling {}

    /** One of those named does not want to be told of so. */
    record Declined(UUID story, int version, Words reason) implements Telling {}

    /**
     * A version may be read from now on.
     *
     * @param audience {@link Story#PARTNERSHIP} or {@link Story#PUBLIC}
     */
    record Published(UUID story, int version, String audience) implements Telling {}

    /** Nobody may read it any longer. */
    record Withdrawn(UUID story, Words reason) implements Telling {}
}
