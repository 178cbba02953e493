package care.cairn.app.learning.aim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of an aim. Pure. */
final class AimDifference {
    private AimDifference() {}

    /**
     * One thing that differs.
     *
     * @param what the key of what became of it
     * @param kind of the part, or "aim"
     * @param before its words or what it was linked to, "" where it was not there, null if erased
     * @param after the same in the later version
     * @param role of a linked measure, or ""
     */
    record Line(
            String what,
            String kind,
            @Nullable String before,
            @Nullable String after,
            String part,
            String role) {}

    static List<Line> between(Diagram earlier, Diagram later) {
        var lines = new ArrayList<Line>();
        said(lines, "title", earlier.statement().title().text(), later.statement().title().text());
        said(
                lines,
                "how-much",
                earlier.statement().howMuch().text(),
                later.statement().howMuch().text());
        said(
                lines,
                "for-whom",
                earlier.statement().forWhom().text(),
                later.statement().forWhom().text());
        said(lines, "by", earlier.statement().by().toString(), later.statement().by().toString());
        for (var was : earlier.drivers()) {
            if (later.driver(was.n()).isEmpty()) {
                lines.add(line("gone", was, was.text().text(), "", ""));
            }
        }
        for (var is : later.drivers()) {
            var was = earlier.driver(is.n()).orElse(null);
            if (was == null) {
                lines.add(line("added", is, "", is.text().text(), ""));
                if (is.retired()) {
                    lines.add(line("retired", is, is.text().text(), is.text().text(), ""));
                }
                continue;
            }
            if (!was.text().equals(is.text())) {
                lines.add(line("renamed", is, was.text().text(), is.text().text(), ""));
            }
            if (!Objects.equals(was.parent(), is.parent())) {
                lines.add(
                        line(
                                "moved",
                                is,
                                name(earlier, was.parent()),
                                name(later, is.parent()),
                                Objects.requireNonNullElse(is.text().text(), "")));
            }
            if (was.retired() != is.retired()) {
                lines.add(
                        line(
                                is.retired() ? "retired" : "taken-up",
                                is,
                                is.text().text(),
                                is.text().text(),
                                ""));
            }
        }
        for (var was : earlier.links()) {
            if (!later.links().contains(was)) {
                lines.add(tied("unlinked", earlier, was));
            }
        }
        for (var is : later.links()) {
            if (!earlier.links().contains(is)) {
                lines.add(tied("linked", later, is));
            }
        }
        return List.copyOf(lines);
    }

    private static void said(
            List<Line> lines, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            lines.add(new Line(what, "aim", before, after, "", ""));
        }
    }

    private static Line line(
            String what,
            Driver driver,
            @Nullable String before,
            @Nullable String after,
            String part) {
        return new Line(what, driver.kind(), before, after, part, "");
    }

    private static Line tied(String what, Diagram diagram, Diagram.Link link) {
        return new Line(
                what,
                diagram.driver(link.n()).map(Driver::kind).orElse("aim"),
                link.to(),
                link.to(),
                Objects.requireNonNullElse(name(diagram, link.n() == 0 ? null : link.n()), ""),
                link.role());
    }

    private static @Nullable String name(Diagram diagram, @Nullable Integer n) {
        return n == null
                ? diagram.statement().title().text()
                : diagram.driver(n).map(it -> it.text().text()).orElse("");
    }
}
