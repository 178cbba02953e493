package care.cairn.app.learning.aim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A driver diagram laid out on paper: the aim at the left, then a column for each kind of part.
 * What is retired is left out. Pure.
 *
 * @param columns where each column begins, the aim's first
 * @param boxes in the order in which keys walk them: each part before what hangs on it
 */
record AimPicture(
        int width, int height, List<Column> columns, List<Box> boxes, List<String> lines) {
    private static final int WIDE = 196;
    private static final int TALL = 66;
    private static final int GAP = 40;
    private static final int BETWEEN = 12;
    private static final int EDGE = 6;
    private static final int HEAD = 26;
    private static final int LETTERS = 29;

    /** The word over a column. */
    record Column(int x, String key) {}

    /**
     * A part, or the aim as 0.
     *
     * @param links how many things it is linked to
     */
    record Box(
            int n,
            int x,
            int y,
            String kind,
            List<String> rows,
            String text,
            int links,
            boolean here) {
        public int width() {
            return WIDE;
        }

        public int tall() {
            return TALL;
        }
    }

    /**
     * @param erased what stands for words that are erased
     * @param here the part that is chosen, or -1
     */
    static AimPicture of(Diagram diagram, String erased, int here) {
        return new Layout(diagram, erased, here).picture();
    }

    /** Lays parts out from the leaves; a part stands in the middle of what hangs on it. */
    private static final class Layout {
        private final Diagram diagram;
        private final String erased;
        private final int here;
        private final List<Box> boxes = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private int next = EDGE + HEAD;

        Layout(Diagram diagram, String erased, int here) {
            this.diagram = diagram;
            this.erased = erased;
            this.here = here;
        }

        AimPicture picture() {
            int middle = place(null);
            var said = diagram.statement();
            var aim = box(0, 0, middle, "aim", said.howMuch().text());
            var ordered = new ArrayList<Box>();
            ordered.add(aim);
            walk(null, ordered);
            int height = Math.max(next - BETWEEN, EDGE + HEAD + TALL) + EDGE;
            var columns =
                    List.of(
                            new Column(left(0), "aim"),
                            new Column(left(1), "primary"),
                            new Column(left(2), "secondary"),
                            new Column(left(3), "idea"));
            return new AimPicture(
                    left(3) + WIDE + EDGE,
                    height,
                    columns,
                    List.copyOf(ordered),
                    List.copyOf(lines));
        }

        private void walk(@Nullable Integer parent, List<Box> ordered) {
            for (var driver : diagram.under(parent)) {
                boxes.stream()
                        .filter(it -> it.n() == driver.n())
                        .findFirst()
                        .ifPresent(it -> {
                            ordered.add(it);
                            walk(driver.n(), ordered);
                        });
            }
        }

        /** Places what hangs on a part and says the middle of the part itself. */
        private int place(@Nullable Integer parent) {
            int first = -1;
            int last = -1;
            int from = parent == null ? 0 : column(parent);
            var placed = new ArrayList<int[]>();
            for (var driver : diagram.under(parent)) {
                if (driver.retired()) {
                    continue;
                }
                int middle = place(driver.n());
                int column = column(driver.n());
                boxes.add(box(driver.n(), column, middle, driver.kind(), driver.text().text()));
                placed.add(new int[] {column, middle});
                first = first < 0 ? middle : first;
                last = middle;
            }
            if (first < 0) {
                int middle = next + TALL / 2;
                next += TALL + BETWEEN;
                return middle;
            }
            int middle = (first + last) / 2;
            for (int[] each : placed) {
                lines.add(line(left(from) + WIDE, middle, left(each[0]), each[1]));
            }
            return middle;
        }

        private int column(int n) {
            return diagram.driver(n).map(it -> Driver.KINDS.indexOf(it.kind()) + 1).orElse(0);
        }

        private Box box(int n, int column, int middle, String kind, @Nullable String words) {
            String text = words == null ? erased : words;
            return new Box(
                    n,
                    left(column),
                    middle - TALL / 2,
                    kind,
                    rows(text),
                    text,
                    diagram.links(n).size(),
                    n == here);
        }

        private static int left(int column) {
            return EDGE + column * (WIDE + GAP);
        }

        private static String line(int x1, int y1, int x2, int y2) {
            int bend = GAP / 2;
            return "M%d %dC%d %d %d %d %d %d"
                    .formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
        }
    }

    /** Words in at most three rows, cut where they are longer. */
    static List<String> rows(String text) {
        var rows = new ArrayList<String>();
        String rest = text.strip();
        while (!rest.isEmpty() && rows.size() < 3) {
            if (rest.length() <= LETTERS) {
                rows.add(rest);
                return rows;
            }
            int at = rest.lastIndexOf(' ', LETTERS);
            at = at < LETTERS / 2 ? LETTERS : at;
            rows.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        if (!rest.isEmpty()) {
            String cut = rows.removeLast();
            rows.add(cut.substring(0, Math.min(cut.length(), LETTERS - 1)).strip() + "…");
        }
        return rows;
    }
}
