package care.cairn.app.exchange;

import care.cairn.app.commitments.Commitment;
import care.cairn.app.exchange.mapping.DayForm;
import care.cairn.app.exchange.mapping.LogKind;
import care.cairn.app.exchange.mapping.LogRow;
import care.cairn.app.exchange.mapping.Mapping;
import care.cairn.app.exchange.sheet.Sheet;
import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.measures.files.Problem;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.People;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.words.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the pages of logs together. */
@Service
@Transactional(readOnly = true)
class LogViews {
    private static final int GLIMPSE = 6;
    private static final int SHOWN = 200;

    private final LogStore store;
    private final Bodies bodies;
    private final People people;
    private final Partners partners;
    private final Names names;
    private final Sight sight;
    private final Wording words;

    LogViews(
            LogStore store,
            Bodies bodies,
            People people,
            Partners partners,
            Names names,
            Sight sight,
            Wording words) {
        this.store = store;
        this.bodies = bodies;
        this.people = people;
        this.partners = partners;
        this.names = names;
        this.sight = sight;
        this.words = words;
    }

    /**
     * How a log is to be read, for the form.
     *
     * @param rows the first rows below the names of the columns
     * @param kept whether its like were read before
     */
    record MappingView(
            UUID id,
            String kind,
            String file,
            List<String> columns,
            List<Sheet.Row> rows,
            List<LogKind.Field> fields,
            List<Option> options,
            List<Option> bodies,
            List<String> rhythms,
            List<Option> days,
            Mapping mapping,
            boolean kept,
            @Nullable LocalDate until) {}

    MappingView mapping(LogDesk.Waiting one, Mapping mapping, Viewer viewer) {
        var columns = one.sheet().columns(one.header());
        var rows = one.sheet().rows();
        return new MappingView(
                one.id(),
                one.kind().key(),
                one.file(),
                columns,
                rows.subList(one.header() + 1, Math.min(rows.size(), one.header() + 1 + GLIMPSE)),
                one.kind().fields(),
                columns.stream().map(it -> new Option(it, it)).toList(),
                bodies.all().stream().map(b -> new Option(b.id().toString(), b.name())).toList(),
                Commitment.RHYTHMS,
                Arrays.stream(DayForm.values())
                        .map(it ->
                                new Option(
                                        it.key(), words.say("exchange.mapping.days." + it.key())))
                        .toList(),
                mapping,
                store.mapping(one.kind(), columns).isPresent(),
                one.until());
    }

    /**
     * What a log would bring.
     *
     * @param fresh how many rows are new
     * @param known how many were here before
     * @param people who can be meant by a name that is none of ours
     */
    record PreviewView(
            UUID id,
            String kind,
            String file,
            boolean takeable,
            int fresh,
            int known,
            int leftOut,
            List<Problem> problems,
            int bad,
            List<RowView> rows,
            List<String> unknown,
            List<Option> people) {}

    /**
     * A row of it.
     *
     * @param link what it became before, or null
     */
    record RowView(LogRow row, String who, @Nullable SubjectLink link) {}

    PreviewView preview(LogDesk.Waiting one, Logs.Preview preview, Viewer viewer) {
        var shown = preview.reading().rows().stream().limit(SHOWN).toList();
        var links =
                sight.describe(
                        shown.stream()
                                .map(row -> preview.known().get(row.key()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        Set<UUID> owners = new HashSet<>();
        shown.forEach(row -> {
            if (row instanceof LogRow.Action action) {
                owners.add(action.terms().person());
            }
        });
        var who = names.people(owners);
        var problems = preview.reading().problems();
        int fresh = preview.fresh().size();
        return new PreviewView(
                one.id(),
                one.kind().key(),
                one.file(),
                preview.takeable(),
                fresh,
                preview.reading().rows().size() - fresh,
                preview.reading().leftOut(),
                problems.stream().limit(SHOWN).toList(),
                problems.size(),
                shown.stream()
                        .map(row ->
                                new RowView(
                                        row,
                                        row instanceof LogRow.Action action
                                                ? who.getOrDefault(action.terms().person(), "")
                                                : "",
                                        links.get(preview.known().getOrDefault(row.key(), ""))))
                        .toList(),
                preview.reading().unknown().stream().limit(50).toList(),
                preview.reading().unknown().isEmpty() ? List.of() : here(viewer.today()));
    }

    private List<Option> here(LocalDate day) {
        var known = partners.on(day).stream().collect(Collectors.toMap(Partner::id, Partner::name));
        return people.all().stream()
                .filter(it -> it.on(day) && known.containsKey(it.partner()))
                .map(it ->
                        new Option(
                                it.id().toString(),
                                Objects.requireNonNullElse(it.name(), "–")
                                        + ", "
                                        + known.get(it.partner())))
                .toList();
    }

    /** A log that was taken in. */
    record LogView(
            LogStore.TakenLog log,
            List<LogStore.TakenRow> rows,
            Map<String, SubjectLink> links,
            Map<UUID, String> names) {}

    LogView log(UUID id) {
        var log = store.log(id).orElseThrow(() -> new MissingException("exchange.missing"));
        var rows = store.rows(id);
        Set<UUID> ids = new HashSet<>();
        if (log.by() != null) {
            ids.add(log.by());
        }
        if (log.backBy() != null) {
            ids.add(log.backBy());
        }
        return new LogView(
                log,
                rows,
                rows.isEmpty()
                        ? Map.of()
                        : sight.describe(rows.stream().map(LogStore.TakenRow::became).toList()),
                names.people(ids));
    }
}
