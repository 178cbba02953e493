package care.cairn.app.decisions.ballot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened on the way that a rule may ask for, besides the positions.
 *
 * @param conditions those that are met, by key
 * @param answered the seats whose advice has its answer
 * @param castingVote what the chair said to even votes, or null
 * @param lot the options in the order in which they were drawn
 * @param participants the seats whose ballot lies in the urn
 * @param papers the ballots of the urn, once it was opened
 */
public record Course(
        Set<String> conditions,
        Set<UUID> answered,
        @Nullable String castingVote,
        List<String> lot,
        Set<UUID> participants,
        List<Urn.Paper> papers) {
    public Course {
        conditions = Set.copyOf(conditions);
        answered = Set.copyOf(answered);
        lot = List.copyOf(lot);
        participants = Set.copyOf(participants);
        papers = List.copyOf(papers);
    }

    public static final Course BEGINNING =
            new Course(Set.of(), Set.of(), null, List.of(), Set.of(), List.of());

    public Course met(String condition) {
        return new Course(
                with(conditions, condition), answered, castingVote, lot, participants, papers);
    }

    public Course advised(UUID seat) {
        return new Course(conditions, with(answered, seat), castingVote, lot, participants, papers);
    }

    public Course cast(String choice) {
        return new Course(conditions, answered, choice, lot, participants, papers);
    }

    public Course drawn(List<String> order) {
        return new Course(conditions, answered, castingVote, order, participants, papers);
    }

    public Course entered(UUID seat) {
        return new Course(conditions, answered, castingVote, lot, with(participants, seat), papers);
    }

    public Course opened(List<Urn.Paper> found) {
        var all = new ArrayList<>(papers);
        all.addAll(found);
        return new Course(conditions, answered, castingVote, lot, participants, all);
    }

    private static <T> Set<T> with(Set<T> set, T one) {
        var next = new LinkedHashSet<>(set);
        next.add(one);
        return next;
    }
}
