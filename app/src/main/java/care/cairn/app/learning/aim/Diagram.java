package care.cairn.app.learning.aim;

import care.cairn.app.ledger.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One version of an aim: what it says, what moves it, and what each part is linked to.
 *
 * @param drivers in the order in which they are drawn
 */
public record Diagram(Statement statement, List<Driver> drivers, List<Link> links) {
    public static final String OUTCOME = "outcome";
    public static final String PROCESS = "process";
    public static final String BALANCING = "balancing";

    /** What a measure is to a part: what is aimed at, what is done, what must not get worse. */
    public static final List<String> ROLES = List.of(OUTCOME, PROCESS, BALANCING);

    public Diagram {
        drivers = List.copyOf(drivers);
        links = List.copyOf(links);
    }

    /**
     * A link from a part to anything on the record.
     *
     * @param n the number of the part, 0 for the aim itself
     * @param to the subject, such as {@code measure/2f1c…}
     * @param role of a measure, one of {@link #ROLES}; "" for anything else
     */
    public record Link(int n, String to, String role) {}

    Optional<Driver> driver(int n) {
        return drivers.stream().filter(it -> it.n() == n).findFirst();
    }

    /** Whether that part, and all that it hangs on, is followed; the aim itself always is. */
    boolean followed(int n) {
        var driver = driver(n).orElse(null);
        if (driver == null) {
            return n == 0;
        }
        Integer parent = driver.parent();
        return !driver.retired() && (parent == null || followed(parent));
    }

    /** What hangs on a part, on the aim where {@code parent} is null. */
    List<Driver> under(@Nullable Integer parent) {
        return drivers.stream()
                .filter(it -> parent == null ? it.parent() == null : parent.equals(it.parent()))
                .toList();
    }

    List<Link> links(int n) {
        return links.stream().filter(it -> it.n() == n).toList();
    }

    Diagram saying(Statement other) {
        return new Diagram(other, drivers, links);
    }

    Diagram with(Driver more) {
        var next = new ArrayList<>(drivers);
        next.add(more);
        return new Diagram(statement, next, links);
    }

    Diagram renamed(int n, Words text) {
        return each(n, it -> it.named(text));
    }

    Diagram retired(int n, boolean now) {
        return each(n, it -> it.retired(now));
    }

    /** The part comes last under its other parent. */
    Diagram moved(int n, @Nullable Integer parent) {
        var next = new ArrayList<>(drivers);
        driver(n)
                .ifPresent(it -> {
                    next.remove(it);
                    next.add(it.under(parent));
                });
        return new Diagram(statement, next, links);
    }

    Diagram linked(Link link) {
        var next = new ArrayList<>(links);
        next.add(link);
        return new Diagram(statement, drivers, next);
    }

    Diagram unlinked(int n, String to) {
        return new Diagram(
                statement,
                drivers,
                links.stream().filter(it -> it.n() != n || !it.to().equals(to)).toList());
    }

    private Diagram each(int n, UnaryOperator<Driver> change) {
        return new Diagram(
                statement,
                drivers.stream().map(it -> it.n() == n ? change.apply(it) : it).toList(),
                links);
    }
}
