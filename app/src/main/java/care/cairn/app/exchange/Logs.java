package care.cairn.app.exchange;

import care.cairn.app.commitments.Commitment;
import care.cairn.app.commitments.Commitments;
import care.cairn.app.decisions.Decisions;
import care.cairn.app.exchange.mapping.ActionLog;
import care.cairn.app.exchange.mapping.DecisionLog;
import care.cairn.app.exchange.mapping.LogKind;
import care.cairn.app.exchange.mapping.LogReading;
import care.cairn.app.exchange.mapping.LogRow;
import care.cairn.app.exchange.mapping.Mapping;
import care.cairn.app.exchange.mapping.Plain;
import care.cairn.app.exchange.sheet.Sheet;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Logs of actions and decisions from spreadsheets: shown first, then taken in, all of it or
 * nothing. An action becomes a commitment that its holder is asked to accept; a decision becomes a
 * record of what was decided elsewhere. The same rows again change nothing.
 */
@Service
@Transactional
public class Logs {
    private final LogStore store;
    private final EarlierStore earlier;
    private final Surroundings surroundings;
    private final Commitments commitments;
    private final Decisions decisions;
    private final Ledger ledger;

    Logs(
            LogStore store,
            EarlierStore earlier,
            Surroundings surroundings,
            Commitments commitments,
            Decisions decisions,
            Ledger ledger) {
        this.store = store;
        this.earlier = earlier;
        this.surroundings = surroundings;
        this.commitments = commitments;
        this.decisions = decisions;
        this.ledger = ledger;
    }

    /**
     * A file and how it is read.
     *
     * @param header the place of the row that names the columns
     * @param until the new end of rows whose day is missing or has passed, or null
     */
    public record Given(
            String file, Sheet sheet, int header, Mapping mapping, @Nullable LocalDate until) {}

    /**
     * What a file would bring.
     *
     * @param known the subjects that rows became before, or that they are of, by key of the row
     */
    public record Preview(LogReading reading, Map<String, String> known) {
        public List<LogRow> fresh() {
            return reading.rows().stream().filter(row -> !known.containsKey(row.key())).toList();
        }

        /** Whether it can be taken in. */
        public boolean takeable() {
            return reading.problems().isEmpty() && !fresh().isEmpty();
        }
    }

    /** Says what the file would bring, and changes nothing. */
    @Transactional(readOnly = true)
    public Preview preview(Given given, LocalDate today) {
        var place = surroundings.on(today, given.mapping().names());
        boolean actions = given.mapping().kind().equals(LogKind.ACTIONS.key());
        var reading =
                actions
                        ? ActionLog.read(
                                given.sheet(),
                                given.header(),
                                given.mapping(),
                                place,
                                given.until())
                        : DecisionLog.read(given.sheet(), given.header(), given.mapping(), place);
        Map<String, String> known =
                new HashMap<>(
                        store.known(reading.rows().stream().map(LogRow::key).distinct().toList()));
        var ours = actions ? ofCommitments() : ofDecisions();
        for (var row : reading.rows()) {
            var subject = ours.get(Plain.of(row.reference()) + "\n" + Plain.of(row.what()));
            if (subject != null) {
                known.putIfAbsent(row.key(), subject);
            }
        }
        return new Preview(reading, known);
    }

    /** What our own registers call C-12, with its wording: such a row is here already. */
    private Map<String, String> ofCommitments() {
        Map<String, String> ours = new HashMap<>();
        for (var it : commitments.numbered().values()) {
            for (String letter : List.of("c ", "e ")) { // C-12 in English, E-12 in French
                ours.put(
                        letter + it.number() + "\n" + Plain.of(it.what()),
                        Commitment.subject(it.id()));
            }
        }
        return ours;
    }

    private Map<String, String> ofDecisions() {
        Map<String, String> ours = new HashMap<>();
        decisions
                .summaries()
                .forEach(it ->
                        ours.put(
                                "d " + it.number() + "\n" + Plain.of(it.title()),
                                "decision/" + it.id()));
        earlier.list("")
                .forEach(it ->
                        ours.put(
                                "e "
                                        + it.number()
                                        + "\n"
                                        + Plain.of(Optional.ofNullable(it.title()).orElse("")),
                                Log.EARLIER + "/" + it.id()));
        return ours;
    }

    /** Keeps how such files are read, unless it is kept so already. */
    public void keep(Mapping mapping, List<String> header, Commitments.Moment moment) {
        var before = store.mapping(LogKind.find(mapping.kind()).orElseThrow(), header);
        if (before.filter(mapping::equals).isEmpty()) {
            ledger.append(
                    new Log.MappingKept(UUID.randomUUID(), mapping),
                    new Author(moment.person(), moment.partner()),
                    moment.at());
        }
    }

    /**
     * Takes a file in: all that is new in it, or nothing where a row is bad.
     *
     * @return the log, or empty where nothing was new and so nothing happened
     */
    public Result<Optional<UUID>> take(Given given, Commitments.Moment moment) {
        store.oneAtATime();
        var preview = preview(given, moment.day());
        int bad = preview.reading().problems().size();
        if (bad > 0) {
            return Result.refused(Refusal.at("file", "exchange.refused.rows", bad));
        }
        var fresh = preview.fresh();
        if (fresh.isEmpty()) {
            return Result.done(Optional.empty());
        }
        var log = UUID.randomUUID();
        var author = new Author(moment.person(), moment.partner());
        ledger.append(
                new Log.TakenIn(
                        log,
                        store.nextNumber(),
                        given.mapping().kind(),
                        Words.of(given.file()),
                        given.sheet().digest(),
                        fresh.size(),
                        preview.reading().leftOut(),
                        preview.reading().rows().size() - fresh.size()),
                author,
                moment.at());
        int number = earlier.nextNumber();
        for (var row : fresh) {
            var made =
                    switch (row) {
                        case LogRow.Action action -> proposed(action, moment);
                        case LogRow.Decided decided ->
                                noted(decided, log, number++, author, moment);
                    };
            if (made instanceof Result.Refused<String>(var refusal)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Result.refused(
                        Refusal.at("file", refusal.messageKey(), refusal.arguments().toArray()));
            }
            ledger.append(
                    new Log.RowKept(
                            log, row.number(), row.key(), Words.of(row.source()), made.orThrow()),
                    author,
                    moment.at());
        }
        return Result.done(Optional.of(log));
    }

    private Result<String> proposed(LogRow.Action row, Commitments.Moment moment) {
        return switch (commitments.propose(null, commitments.named(row.terms()), moment)) {
            case Result.Done<UUID>(var id) -> Result.done(Commitment.subject(id));
            case Result.Refused<UUID>(var refusal) -> Result.refused(refusal);
        };
    }

    private Result<String> noted(
            LogRow.Decided row, UUID log, int number, Author author, Commitments.Moment moment) {
        var id = UUID.randomUUID();
        ledger.append(
                new Log.Noted(
                        id,
                        number,
                        log,
                        row.number(),
                        row.on(),
                        row.body(),
                        row.bodyName(),
                        row.title(),
                        row.text(),
                        row.reason(),
                        Words.of(row.reference())),
                author,
                moment.at());
        return Result.done(Log.EARLIER + "/" + id);
    }

    /** Takes a log back: what nobody has accepted of it ends, its records are withdrawn. */
    public Result<UUID> takeBack(UUID id, Words reason, Commitments.Moment moment) {
        store.oneAtATime();
        var log = store.log(id).orElseThrow(() -> new MissingException("exchange.missing"));
        if (log.backAt() != null) {
            return Result.refused("exchange.refused.back");
        }
        if (reason.isEmpty()) {
            return Result.refused(Refusal.at("reason", "exchange.refused.reason"));
        }
        ledger.append(
                new Log.TakenBack(id, reason),
                new Author(moment.person(), moment.partner()),
                moment.at());
        for (var commitment : unaccepted(id)) {
            var mine = commitment.terms().person().equals(moment.person());
            (mine
                            ? commitments.decline(commitment.id(), reason, moment)
                            : commitments.end(commitment.id(), "stopped", reason, moment))
                    .orThrow();
        }
        return Result.done(id);
    }

    private List<Commitment> unaccepted(UUID log) {
        List<Commitment> found = new ArrayList<>();
        for (var row : store.rows(log)) {
            if (row.became().startsWith(Commitment.NOUN + "/")) {
                commitments
                        .find(UUID.fromString(row.became().substring(Commitment.NOUN.length() + 1)))
                        .filter(it -> it.bound() == null && it.end() == null)
                        .ifPresent(found::add);
            }
        }
        return found;
    }
}
