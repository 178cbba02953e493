package care.cairn.app.learning.sight;

import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A chain laid out on paper: a column for each step, from what came before at the left to what
 * followed at the right. Pure.
 *
 * @param boxes in the order in which keys walk them
 */
record SightPicture(int width, int height, List<Box> boxes, List<Line> lines) {
    private static final int BOX = 168;
    private static final int TALL = 58;
    private static final int GAP = 44;
    private static final int BETWEEN = 12;
    private static final int EDGE = 8;
    private static final int LETTERS = 25;

    /** The most boxes of one column. */
    static final int MOST = 6;

    /**
     * A thing, or what more there are of its column.
     *
     * @param word the key of its noun, or ""
     * @param first and {@code second}: its words in two lines
     * @param path where it leads
     * @param here whether it is the thing itself
     */
    record Box(
            int x,
            int y,
            String noun,
            String word,
            String first,
            String second,
            String title,
            String path,
            boolean here,
            int more) {
        public int width() {
            return BOX;
        }

        public int tall() {
            return TALL;
        }
    }

    /** A link, as a path. */
    record Line(String path) {}

    /**
     * @param more how many there are of each step beyond those shown
     */
    static SightPicture of(
            String subject,
            List<Sight.Node> shown,
            Map<Integer, Integer> more,
            Map<String, SubjectLink> described,
            List<Sight.Edge> edges,
            String listPath) {
        SortedMap<Integer, List<String>> columns = new TreeMap<>();
        columns.put(0, new ArrayList<>(List.of(subject)));
        for (var node : shown) {
            if (described.containsKey(node.subject())) {
                columns.computeIfAbsent(node.step(), n -> new ArrayList<>()).add(node.subject());
            }
        }
        int tallest =
                columns.entrySet().stream()
                        .mapToInt(it ->
                                it.getValue().size()
                                        + (more.getOrDefault(it.getKey(), 0) > 0 ? 1 : 0))
                        .max()
                        .orElse(1);
        int height = 2 * EDGE + tallest * TALL + (tallest - 1) * BETWEEN;
        Map<String, Box> boxes = new HashMap<>();
        List<Box> ordered = new ArrayList<>();
        int x = EDGE;
        for (var column : columns.entrySet()) {
            int left = more.getOrDefault(column.getKey(), 0);
            int size = column.getValue().size() + (left > 0 ? 1 : 0);
            int y = (height - size * TALL - (size - 1) * BETWEEN) / 2;
            for (var each : column.getValue()) {
                var link = described.get(each);
                if (link != null) {
                    var box = box(x, y, link, each.equals(subject));
                    boxes.put(each, box);
                    ordered.add(box);
                    y += TALL + BETWEEN;
                }
            }
            if (left > 0) {
                ordered.add(new Box(x, y, "more", "", "", "", "", listPath, false, left));
            }
            x += BOX + GAP;
        }
        return new SightPicture(x - GAP + EDGE, height, List.copyOf(ordered), lines(edges, boxes));
    }

    private static Box box(int x, int y, SubjectLink link, boolean here) {
        var words = split(link.title());
        return new Box(
                x,
                y,
                link.subject().substring(0, link.subject().indexOf('/')),
                link.word(),
                words.getFirst(),
                words.getLast(),
                link.title(),
                link.path(),
                here,
                0);
    }

    /** A title in two lines, cut where it is longer. */
    static List<String> split(String title) {
        if (title.length() <= LETTERS) {
            return List.of(title, "");
        }
        int at = title.lastIndexOf(' ', LETTERS);
        if (at < LETTERS / 2) {
            at = LETTERS;
        }
        String rest = title.substring(at).strip();
        return List.of(
                title.substring(0, at).strip(),
                rest.length() <= LETTERS ? rest : rest.substring(0, LETTERS - 1).strip() + "…");
    }

    private static List<Line> lines(List<Sight.Edge> edges, Map<String, Box> boxes) {
        List<Line> lines = new ArrayList<>();
        for (var edge : edges) {
            var from = boxes.get(edge.earlier());
            var to = boxes.get(edge.later());
            if (from != null && to != null) {
                lines.add(new Line(line(from, to)));
            }
        }
        return List.copyOf(lines);
    }

    private static String line(Box from, Box to) {
        int y1 = from.y() + TALL / 2;
        int y2 = to.y() + TALL / 2;
        if (from.x() == to.x()) {
            int side = from.x() + BOX;
            return "M%d %dC%d %d %d %d %d %d"
                    .formatted(side, y1, side + GAP, y1, side + GAP, y2, side, y2);
        }
        int x1 = from.x() < to.x() ? from.x() + BOX : from.x();
        int x2 = from.x() < to.x() ? to.x() : to.x() + BOX;
        int bend = from.x() < to.x() ? GAP / 2 : -GAP / 2;
        return "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
    }
}
