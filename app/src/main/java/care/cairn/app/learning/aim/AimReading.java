package care.cairn.app.learning.aim;

import care.cairn.app.ledger.Names;
import care.cairn.app.ledger.Sight;
import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.words.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages about aims show. */
@Service
@Transactional(readOnly = true)
class AimReading {
    /** What a part can be linked to, in the order of the loop. */
    private static final List<String> NOUNS =
            List.of("voice", "measure", "signal", "decision", "commitment", "cycle");

    private static final int MOST_OF_A_NOUN = 40;

    private final AimRows rows;
    private final Aims aims;
    private final Names names;
    private final Sight sight;
    private final Wording words;

    AimReading(AimRows rows, Aims aims, Names names, Sight sight, Wording words) {
        this.rows = rows;
        this.aims = aims;
        this.names = names;
        this.sight = sight;
        this.words = words;
    }

    /** An aim on the list. */
    record Listed(AimRows.AimRow row, String state, String style, String lead) {}

    List<Listed> list(Viewer viewer) {
        return listed(rows.all(), viewer);
    }

    List<Listed> linkedTo(String subject, Viewer viewer) {
        return listed(rows.linkedTo(subject), viewer);
    }

    private List<Listed> listed(List<AimRows.AimRow> all, Viewer viewer) {
        var people = names.people(all.stream().map(AimRows.AimRow::lead).distinct().toList());
        return all.stream()
                .map(it -> {
                    var state = it.state(viewer.today());
                    return new Listed(it, state, style(state), name(people, it.lead()));
                })
                .toList();
    }

    AimRows.AimRow row(UUID id) {
        return rows.find(id).orElseThrow(() -> new MissingException("learning.aim.missing"));
    }

    /**
     * @param version the version to show, or null for the last one
     * @param n the part that is looked at more closely, 0 for the aim
     */
    AimPage page(UUID id, @Nullable Integer version, int n, Viewer viewer) {
        var row = row(id);
        var aim = aims.get(id);
        int shown = version == null ? aim.version() : version;
        if (shown < 1 || shown > aim.version()) {
            throw new MissingException("learning.aim.missing.version");
        }
        boolean latest = shown == aim.version();
        var diagram = aim.versions().get(shown - 1);
        int here = diagram.driver(n).isPresent() ? n : 0;
        var person = viewer.person();
        boolean open =
                person != null && !viewer.past() && aim.ended() == null && viewer.is(Role.MEMBER);
        boolean may = open && latest;
        boolean keeps =
                open
                        && aim.edits(
                                new Aim.Hand(
                                        Objects.requireNonNull(person),
                                        viewer.is(Role.PROGRAMME) || viewer.is(Role.ANALYST)));
        boolean edits = keeps && latest;
        var described =
                sight.describe(diagram.links().stream().map(Diagram.Link::to).distinct().toList());
        var outline = outline(diagram, described);
        var chosen = outline.stream().filter(it -> it.n() == here).findFirst().orElseThrow();
        var state = row.state(viewer.today());
        var versions = rows.versions(id);
        return new AimPage(
                row,
                state,
                style(state),
                name(names.people(List.of(row.lead())), row.lead()),
                shown,
                latest,
                diagram.statement(),
                AimPicture.of(diagram, words.say("learning.erased"), here),
                outline,
                chosen,
                may ? choices(diagram, chosen, edits) : AimPage.Choices.NONE,
                said(versions, aim).stream()
                        .filter(it -> it.version() == shown)
                        .findFirst()
                        .orElse(null),
                edits,
                keeps && !latest,
                may,
                sight.of(Aim.subject(id)).stream()
                        .filter(it -> it.step() == 1)
                        .map(Sight.Link::subject)
                        .filter(it -> it.subject().startsWith("cycle/"))
                        .toList());
    }

    AimPage.Versions versions(UUID id, @Nullable Integer from, @Nullable Integer to) {
        var row = row(id);
        var aim = aims.get(id);
        int later = to == null ? aim.version() : to;
        int earlier = from == null ? Math.max(1, later - 1) : from;
        if (earlier < 1 || later < 1 || earlier > aim.version() || later > aim.version()) {
            throw new MissingException("learning.aim.missing.version");
        }
        var lines =
                AimDifference.between(
                        aim.versions().get(earlier - 1), aim.versions().get(later - 1));
        return new AimPage.Versions(
                row, said(rows.versions(id), aim), earlier, later, named(lines));
    }

    /** Links by the words of what they lead to, days as they are written. */
    private List<AimDifference.Line> named(List<AimDifference.Line> lines) {
        var described =
                sight.describe(
                        lines.stream()
                                .filter(it -> it.what().endsWith("linked"))
                                .map(it -> Objects.requireNonNullElse(it.after(), ""))
                                .distinct()
                                .toList());
        return lines.stream()
                .map(it ->
                        it.what().equals("by")
                                ? new AimDifference.Line(
                                        "by", "aim", day(it.before()), day(it.after()), "", "")
                                : it)
                .map(it -> {
                    var link = described.get(Objects.requireNonNullElse(it.after(), ""));
                    return link == null || !it.what().endsWith("linked")
                            ? it
                            : new AimDifference.Line(
                                    it.what(),
                                    it.kind(),
                                    thing(link),
                                    thing(link),
                                    it.part(),
                                    it.role());
                })
                .toList();
    }

    private String day(@Nullable String day) {
        return words.day(LocalDate.parse(Objects.requireNonNull(day)));
    }

    private String thing(SubjectLink link) {
        return words.say(link.word())
                + ": "
                + (link.title().isEmpty() ? words.say("learning.erased") : link.title());
    }

    private List<AimPage.Said> said(List<AimRows.VersionRow> versions, Aim aim) {
        var people =
                names.people(
                        versions.stream()
                                .map(AimRows.VersionRow::by)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return versions.stream()
                .map(it -> {
                    UUID by = it.by();
                    return new AimPage.Said(
                            it.version(),
                            words.say("learning.aim.did." + it.what(), part(it, aim)),
                            by == null ? words.say("learning.somebody") : name(people, by),
                            it.why(),
                            it.at(),
                            it.entry());
                })
                .toList();
    }

    /** The words of the part that a version was made by, as they were then. */
    private String part(AimRows.VersionRow it, Aim aim) {
        if (it.what().equals("returned")) {
            return String.valueOf(it.n());
        }
        var then = aim.versions().get(it.version() - 1);
        var text =
                it.n() == 0
                        ? then.statement().title().text()
                        : then.driver(it.n()).map(driver -> driver.text().text()).orElse(null);
        return text == null ? words.say("learning.erased") : text;
    }

    private List<AimPage.Part> outline(Diagram diagram, Map<String, SubjectLink> described) {
        var outline = new ArrayList<AimPage.Part>();
        outline.add(
                new AimPage.Part(
                        0,
                        0,
                        "aim",
                        diagram.statement().howMuch().text(),
                        false,
                        true,
                        tied(diagram, 0, described)));
        add(outline, diagram, null, 1, described);
        return outline;
    }

    private static void add(
            List<AimPage.Part> outline,
            Diagram diagram,
            @Nullable Integer parent,
            int depth,
            Map<String, SubjectLink> described) {
        for (var driver : diagram.under(parent)) {
            outline.add(
                    new AimPage.Part(
                            driver.n(),
                            depth,
                            driver.kind(),
                            driver.text().text(),
                            driver.retired(),
                            diagram.followed(driver.n()),
                            tied(diagram, driver.n(), described)));
            add(outline, diagram, driver.n(), depth + 1, described);
        }
    }

    private static List<AimPage.Tied> tied(
            Diagram diagram, int n, Map<String, SubjectLink> described) {
        return diagram.links(n).stream()
                .flatMap(it -> {
                    var link = described.get(it.to());
                    return link == null
                            ? Stream.of()
                            : Stream.of(new AimPage.Tied(link, it.role()));
                })
                .toList();
    }

    private AimPage.Choices choices(Diagram diagram, AimPage.Part chosen, boolean edits) {
        var self = chosen.n() == 0 ? null : diagram.driver(chosen.n()).orElse(null);
        var kinds =
                Driver.KINDS.stream()
                        .filter(it -> chosen.followed() && Driver.holds(self, it))
                        .filter(it -> edits || it.equals(Driver.IDEA))
                        .map(it -> new Option(it, words.say("learning.aim.kind." + it)))
                        .toList();
        if (!edits) {
            return new AimPage.Choices(kinds, List.of(), List.of(), List.of());
        }
        var parents =
                self == null || self.kind().equals(Driver.PRIMARY)
                        ? List.<Option>of()
                        : diagram.drivers().stream()
                                .filter(it ->
                                        diagram.followed(it.n())
                                                && Driver.holds(it, self.kind())
                                                && !Objects.equals(it.n(), self.parent()))
                                .map(it ->
                                        new Option(
                                                String.valueOf(it.n()),
                                                Objects.requireNonNullElseGet(
                                                        it.text().text(),
                                                        () -> words.say("learning.erased"))))
                                .toList();
        var taken = chosen.links().stream().map(it -> it.to().subject()).toList();
        var things =
                NOUNS.stream()
                        .flatMap(noun ->
                                sight.lately(noun, MOST_OF_A_NOUN).stream()
                                        .filter(it -> !taken.contains(it.subject()))
                                        .map(it -> new Option(it.subject(), thing(it)))
                                        .sorted(Comparator.comparing(Option::text)))
                        .toList();
        var roles =
                Diagram.ROLES.stream()
                        .map(it -> new Option(it, words.say("learning.aim.role." + it)))
                        .toList();
        return new AimPage.Choices(kinds, parents, things, roles);
    }

    private static String style(String state) {
        return switch (state) {
            case "due" -> "late";
            case "open" -> "open";
            case Aim.REACHED -> "better";
            default -> "";
        };
    }

    private String name(Map<UUID, String> people, UUID person) {
        return Objects.requireNonNullElseGet(
                people.get(person), () -> words.say("learning.somebody"));
    }
}
