package care.cairn.app.measures;

import care.cairn.app.ledger.Attachment;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.web.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How figures come in: compared with what is known, and only what differs is put on the record. */
@Service
@Transactional
public class Loads {
    private final LoadStore store;
    private final Ledger ledger;
    private final ApplicationEventPublisher publisher;

    Loads(LoadStore store, Ledger ledger, ApplicationEventPublisher publisher) {
        this.store = store;
        this.ledger = ledger;
        this.publisher = publisher;
    }

    /**
     * Where figures come from.
     *
     * @param source the key of the source that the file was read as
     * @param version of the source's mapping; 0 is the one built in
     * @param digest SHA-256 of the file, hexadecimal
     */
    public record Origin(String source, int version, String file, String digest, Known known) {}

    /**
     * What a load did.
     *
     * @param load its number, or null where nothing changed and so nothing was recorded
     * @param held figures left out because they would not be known yet
     */
    public record Outcome(
            @Nullable Integer load, int added, int revised, int unchanged, int held) {}

    /** What loading the figures would change. */
    @Transactional(readOnly = true)
    public Difference compare(Figures figures, Known known) {
        var difference = new Difference(figures);
        store.known(figures.seriesNumbers(), known.day(), difference);
        switch (known) {
            case Known.On(LocalDate day) -> {
                int on = (int) day.toEpochDay();
                for (int row = 0; row < figures.size(); row++) {
                    difference.knownOn(row, on);
                }
            }
            case Known.ByLag(LocalDate day) -> byLag(figures, difference, (int) day.toEpochDay());
        }
        return difference;
    }

    private void byLag(Figures figures, Difference difference, int day) {
        var lags = store.lags(figures.seriesNumbers());
        var ends = new HashMap<Period, Map<Integer, Integer>>();
        for (int row = 0; row < figures.size(); row++) {
            var lag = lags.get(figures.series(row));
            if (lag == null || !difference.isNew(row)) {
                difference.knownOn(row, day);
                continue;
            }
            int known =
                    ends.computeIfAbsent(lag.period(), p -> new HashMap<>())
                                    .computeIfAbsent(figures.period(row), lag::end)
                            + lag.days();
            difference.knownOn(row, known);
            if (known > day) {
                difference.hold(row);
            }
        }
    }

    /**
     * Puts the figures that are new or differ on the record, all or none. The same figures again
     * change nothing.
     */
    public Outcome load(Origin origin, Figures figures, Author author, Instant at) {
        store.oneAtATime();
        var difference = compare(figures, origin.known());
        if (difference.nothing()) {
            return outcome(null, difference);
        }
        int load = store.last() + 1;
        var lines = new PointLines(difference.added() + difference.revised());
        var changed = new LinkedHashSet<Integer>();
        var revised = new LinkedHashSet<Integer>();
        int last = -1;
        for (int row = 0; row < figures.size(); row++) {
            if (!difference.changes(row)) {
                continue;
            }
            lines.add(figures, row, difference.knownDay(row), load, difference.version(row));
            if (figures.series(row) != last) {
                last = figures.series(row);
                changed.add(last);
            }
            if (difference.revises(row)) {
                revised.add(figures.series(row));
            }
        }
        ledger.append(
                new Load.Loaded(
                        load,
                        origin.source(),
                        origin.version(),
                        origin.file(),
                        origin.digest(),
                        origin.known().day(),
                        origin.known() instanceof Known.ByLag,
                        difference.added(),
                        difference.revised(),
                        difference.unchanged(),
                        Attachment.of(lines.bytes(), lines.length())),
                author,
                at);
        publisher.publishEvent(
                new Measures.Refreshed(load, changed, revised, origin.known().day(), at));
        return outcome(load, difference);
    }

    private static Outcome outcome(@Nullable Integer load, Difference difference) {
        return new Outcome(
                load,
                difference.added(),
                difference.revised(),
                difference.unchanged(),
                difference.held());
    }

    /** A kept way to read files. */
    public record Mapping(String key, int version, String mapping) {}

    @Transactional(readOnly = true)
    public Optional<Mapping> mapping(String key) {
        return store.mappings().stream().filter(m -> m.key().equals(key)).findFirst();
    }

    /** Every kept way to read files, by key. */
    @Transactional(readOnly = true)
    public List<Mapping> mappings() {
        return store.mappings();
    }

    /** Keeps a way to read files, and gives its version; the same again changes nothing. */
    public int map(String key, String mapping, Author author, Instant at) {
        store.oneAtATime();
        var known = mapping(key);
        if (known.isPresent() && known.get().mapping().equals(mapping)) {
            return known.get().version();
        }
        int version = known.map(Mapping::version).orElse(0) + 1;
        ledger.append(new Load.SourceMapped(key, version, mapping), author, at);
        return version;
    }

    /** The number of the first series that would be opened next. */
    @Transactional(readOnly = true)
    public int nextSeries() {
        return store.nextSeries();
    }

    /** What a load did to one series. */
    public record Changed(
            int series,
            String measure,
            Label measureName,
            Label placeName,
            Label stratumName,
            int added,
            int revised) {}

    @Transactional(readOnly = true)
    public List<Changed> changed(int load, int most) {
        return store.changed(load, most);
    }

    /**
     * A figure that a load revised.
     *
     * @param before null where it was not known
     * @param after null where it is not known
     */
    public record Revised(
            int series,
            LocalDate period,
            String measure,
            Label measureName,
            Label placeName,
            Label stratumName,
            @Nullable Double before,
            @Nullable Double after,
            @Nullable String reason) {}

    @Transactional(readOnly = true)
    public List<Revised> revised(int load, int most) {
        return store.revised(load, most);
    }

    /** Keeps other loads waiting until the transaction of the caller is over. */
    public void oneAtATime() {
        store.oneAtATime();
    }

    @Transactional(readOnly = true)
    public Optional<Load> find(int number) {
        return store.find(number);
    }

    /** The latest loads, the last one first. */
    @Transactional(readOnly = true)
    public List<Load> latest(int most) {
        return store.latest(most);
    }

    /** The latest load that brought figures of a file with this digest. */
    @Transactional(readOnly = true)
    public Optional<Load> ofFile(String digest) {
        return store.ofFile(digest);
    }
}
