package care.cairn.app.work;

import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that needs a person, from every module: what takes a minute, and what takes thought. */
@Service
@Transactional(readOnly = true)
public class Needs {
    /** What takes longer than this takes thought. */
    private static final int MINUTE = 5;

    private static final Comparator<WorkItem> FIRST =
            Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final ObjectProvider<WorkSource> sources;
    private final Asides asides;

    Needs(ObjectProvider<WorkSource> sources, Asides asides) {
        this.sources = sources;
        this.asides = asides;
    }

    /** A thing that was put aside, and how. */
    public record Put(WorkItem item, Aside aside) {}

    /**
     * What needs a person, what is due first at the head of each list.
     *
     * @param minute what is done in a few minutes
     * @param thought what takes longer
     * @param aside what the person has put off or muted
     */
    public record Grouped(List<WorkItem> minute, List<WorkItem> thought, List<Put> aside) {
        public Grouped {
            minute = List.copyOf(minute);
            thought = List.copyOf(thought);
            aside = List.copyOf(aside);
        }

        /** What is not put aside. */
        public List<WorkItem> items() {
            var all = new ArrayList<>(minute);
            all.addAll(thought);
            all.sort(FIRST);
            return all;
        }

        /** About how long all of it takes, without what is put aside. */
        public int minutes() {
            return items().stream().mapToInt(WorkItem::minutes).sum();
        }

        public long lateAside(Viewer viewer) {
            return aside.stream()
                    .filter(it -> it.item().due() != null && it.item().due().isBefore(viewer.at()))
                    .count();
        }
    }

    /** What waits for the viewer. */
    public Grouped of(Viewer viewer) {
        var own = asides.of(viewer);
        List<WorkItem> minute = new ArrayList<>();
        List<WorkItem> thought = new ArrayList<>();
        List<Put> aside = new ArrayList<>();
        for (WorkItem item : all(viewer)) {
            var put = own.stream().filter(it -> it.of(item)).findFirst();
            if (put.isPresent()) {
                aside.add(new Put(item, put.get()));
            } else {
                (item.minutes() <= MINUTE ? minute : thought).add(item);
            }
        }
        return new Grouped(minute, thought, aside);
    }

    /** The same in one list, with what is put aside; what is due first stands first. */
    public List<WorkItem> all(Viewer viewer) {
        return sources.stream()
                .flatMap(source -> source.waitingFor(viewer).stream())
                .sorted(FIRST)
                .toList();
    }
}
