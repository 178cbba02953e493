package care.cairn.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The line of sight: what a subject follows from, and what followed from it, as far as it goes. */
@Service
@Transactional(readOnly = true)
public class Sight {
    private static final int STEPS = 12;

    private final JdbcClient jdbc;
    private final Kinds kinds;

    Sight(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /**
     * One link of the chain.
     *
     * @param step 0 for the subject itself, -1 for what it follows from, 1 for what followed
     */
    public record Link(int step, SubjectLink subject) {}

    private record Found(String subject, int step) {}

    /** The whole chain through a subject, earliest first; the subject itself stands among it. */
    public List<Link> of(String subject) {
        var found = new HashMap<String, Integer>();
        walk(subject, true).forEach(it -> found.putIfAbsent(it.subject(), -it.step()));
        walk(subject, false).forEach(it -> found.putIfAbsent(it.subject(), it.step()));
        found.put(subject, 0);
        var described = describe(found.keySet());
        var chain = new ArrayList<Link>();
        found.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> {
                    var link = described.get(it.getKey());
                    if (link != null) {
                        chain.add(new Link(it.getValue(), link));
                    }
                });
        return chain;
    }

    /** How subjects are shown, by subject; unknown ones are left out. */
    public Map<String, SubjectLink> describe(Collection<String> subjects) {
        var described = new HashMap<String, SubjectLink>();
        for (var module : kinds.modules()) {
            var own =
                    subjects.stream()
                            .filter(it ->
                                    module.nouns()
                                            .contains(
                                                    it.substring(0, Math.max(0, it.indexOf('/')))))
                            .toList();
            if (!own.isEmpty()) {
                module.describe(own).forEach(it -> described.put(it.subject(), it));
            }
        }
        return described;
    }

    private List<Found> walk(String subject, boolean back) {
        String from = back ? "later" : "earlier";
        String to = back ? "earlier" : "later";
        return jdbc.sql(
                        """
                        with recursive seen (subject, step) as (
                            select l.%2$s, 1 from link l where l.%1$s = :subject
                            union
                            select l.%2$s, s.step + 1 from link l
                            join seen s on l.%1$s = s.subject
                            where s.step < :steps
                        )
                        select subject, min(step) as step from seen
                        where subject <> :subject group by subject
                        """
                                .formatted(from, to))
                .param("subject", subject)
                .param("steps", STEPS)
                .query(Found.class)
                .list();
    }
}
