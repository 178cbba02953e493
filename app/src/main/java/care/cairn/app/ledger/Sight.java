package care.cairn.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private record Found(String subject, int step, long entry) {}

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

    /**
     * A subject within reach of another.
     *
     * @param step how far: negative for what came before
     * @param entry of the record that last linked it
     */
    public record Node(String subject, int step, long entry) {}

    /** That one subject follows from another. */
    public record Edge(String earlier, String later) {}

    /** Everything within reach both ways, nearest first, then latest; without the subject. */
    public List<Node> reach(String subject) {
        var found = new HashMap<String, Node>();
        walk(subject, true)
                .forEach(it ->
                        found.putIfAbsent(
                                it.subject(), new Node(it.subject(), -it.step(), it.entry())));
        walk(subject, false)
                .forEach(it ->
                        found.putIfAbsent(
                                it.subject(), new Node(it.subject(), it.step(), it.entry())));
        return found.values().stream()
                .sorted(
                        Comparator.comparingInt((Node it) -> Math.abs(it.step()))
                                .thenComparing(Comparator.comparingLong(Node::entry).reversed())
                                .thenComparing(Node::subject))
                .toList();
    }

    /** The links among these subjects. */
    public List<Edge> edges(Collection<String> subjects) {
        var among = subjects.toArray(String[]::new);
        return jdbc.sql(
                        """
                        select earlier, later from link
                        where earlier = any(:among) and later = any(:among)
                        order by earlier, later
                        """)
                .param("among", among)
                .query(Edge.class)
                .list();
    }

    /** How many things of each noun followed from these subjects, within three steps. */
    public Map<String, Map<String, Integer>> following(Collection<String> subjects) {
        var counts = new HashMap<String, Map<String, Integer>>();
        jdbc.sql(
                        """
                        with recursive seen (root, subject, step) as (
                            select l.earlier, l.later, 1 from link l
                            where l.earlier = any(:subjects)
                            union
                            select s.root, l.later, s.step + 1 from link l
                            join seen s on l.earlier = s.subject
                            where s.step < 3
                        )
                        select root, split_part(subject, '/', 1) as noun,
                               count(distinct subject) as n
                        from seen group by root, noun
                        """)
                .param("subjects", subjects.toArray(String[]::new))
                .query(row -> {
                    counts.computeIfAbsent(row.getString("root"), it -> new HashMap<>())
                            .put(row.getString("noun"), row.getInt("n"));
                });
        return counts;
    }

    /** How many things of each noun followed from any of these subjects, within three steps. */
    public Map<String, Integer> followingAny(Collection<String> subjects) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(
                        """
                        with recursive seen (subject, step) as (
                            select l.later, 1 from link l where l.earlier = any(:subjects)
                            union
                            select l.later, s.step + 1 from link l
                            join seen s on l.earlier = s.subject
                            where s.step < 3
                        )
                        select split_part(subject, '/', 1) as noun, count(distinct subject) as n
                        from seen group by noun
                        """)
                .param("subjects", subjects.toArray(String[]::new))
                .query(row -> {
                    counts.put(row.getString("noun"), row.getInt("n"));
                });
        return counts;
    }

    /** Those of these subjects from which a thing of that noun follows, at once or by one step. */
    public Set<String> feeding(Collection<String> subjects, String noun) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct l.earlier from link l
                                left join link m on m.earlier = l.later
                                where l.earlier = any(:subjects)
                                  and (l.later like :noun or m.later like :noun)
                                """)
                        .param("subjects", subjects.toArray(String[]::new))
                        .param("noun", noun + "/%")
                        .query(String.class)
                        .list());
    }

    /** The things of a noun that something happened to last, the latest first. */
    public List<SubjectLink> lately(String noun, int most) {
        var subjects =
                jdbc.sql(
                                """
                                select subject from entry
                                where subject like :noun
                                group by subject order by max(index) desc limit :most
                                """)
                        .param("noun", noun + "/%")
                        .param("most", most)
                        .query(String.class)
                        .list();
        var described = describe(subjects);
        return subjects.stream().filter(described::containsKey).map(described::get).toList();
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
                        with recursive seen (subject, step, entry) as (
                            select l.%2$s, 1, l.entry from link l where l.%1$s = :subject
                            union
                            select l.%2$s, s.step + 1, l.entry from link l
                            join seen s on l.%1$s = s.subject
                            where s.step < :steps
                        )
                        select subject, min(step) as step, max(entry) as entry from seen
                        where subject <> :subject group by subject
                        """
                                .formatted(from, to))
                .param("subject", subject)
                .param("steps", STEPS)
                .query(Found.class)
                .list();
    }
}
