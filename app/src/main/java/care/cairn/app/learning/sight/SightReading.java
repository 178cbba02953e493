package care.cairn.app.learning.sight;

import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.web.DebtSource;
import care.cairn.app.web.DebtSource.Debt;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the line of sight, describing only what is shown of it. */
@Service
@Transactional(readOnly = true)
class SightReading {
    private static final int SIZE = 50;

    private final Sight sight;
    private final List<DebtSource> debts;

    SightReading(Sight sight, List<DebtSource> debts) {
        this.sight = sight;
        this.debts = List.copyOf(debts);
    }

    /**
     * The page of a line of sight.
     *
     * @param kinds how many of each noun are within reach
     * @param chosen the noun that the list shows, or "" for all
     */
    record SightPage(
            SubjectLink here,
            SightPicture picture,
            List<Sight.Link> rows,
            Page page,
            String path,
            String chosen,
            SortedMap<String, Integer> kinds,
            int all,
            List<Debt> debts) {}

    SightPage page(String noun, String id, String chosen, int number, Viewer viewer) {
        var subject = noun + "/" + id;
        var here = sight.describe(List.of(subject)).get(subject);
        if (here == null) {
            throw new MissingException("learning.missing.sight");
        }
        var reach = sight.reach(subject);
        var kinds = new TreeMap<String, Integer>();
        reach.forEach(it -> kinds.merge(noun(it), 1, Integer::sum));
        var listed =
                reach.stream()
                        .filter(it -> chosen.isEmpty() || noun(it).equals(chosen))
                        .sorted(
                                Comparator.comparingInt(Sight.Node::step)
                                        .thenComparing(
                                                Comparator.comparingLong(Sight.Node::entry)
                                                        .reversed()))
                        .toList();
        var page = new Page(number, SIZE, listed.size());
        var part = listed.stream().skip(page.offset()).limit(SIZE).toList();

        var shown = new ArrayList<Sight.Node>();
        var more = new HashMap<Integer, Integer>();
        var columns = new HashMap<Integer, Integer>();
        for (var node : reach) {
            if (columns.merge(node.step(), 1, Integer::sum) <= SightPicture.MOST) {
                shown.add(node);
            } else {
                more.merge(node.step(), 1, Integer::sum);
            }
        }
        var wanted = new LinkedHashSet<String>();
        shown.forEach(it -> wanted.add(it.subject()));
        var edges = new LinkedHashSet<>(wanted);
        edges.add(subject);
        part.forEach(it -> wanted.add(it.subject()));
        Map<String, SubjectLink> described = new HashMap<>(sight.describe(wanted));
        described.put(subject, here);
        var path = "/learning/sight/" + subject;
        return new SightPage(
                here,
                SightPicture.of(
                        subject, shown, more, described, sight.edges(edges), path + "#list"),
                links(part, described),
                page,
                path + (chosen.isEmpty() ? "" : "?kind=" + chosen),
                chosen,
                kinds,
                reach.size(),
                debts(viewer));
    }

    private static List<Sight.Link> links(
            List<Sight.Node> part, Map<String, SubjectLink> described) {
        var links = new ArrayList<Sight.Link>();
        for (var node : part) {
            var link = described.get(node.subject());
            if (link != null) {
                links.add(new Sight.Link(node.step(), link));
            }
        }
        return links;
    }

    List<Debt> debts(Viewer viewer) {
        return debts.stream()
                .flatMap(it -> it.debts(viewer).stream())
                .sorted(Comparator.comparingInt(Debt::order))
                .toList();
    }

    private static String noun(Sight.Node node) {
        return node.subject().substring(0, Math.max(0, node.subject().indexOf('/')));
    }
}
