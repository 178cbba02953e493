package care.cairn.core.command.tally;

import care.cairn.core.command.CsvIn;
import care.cairn.core.command.Refused;
import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.poll.Ballot;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Electorate;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Position;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Seat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Seats and their positions, one row each: columns {@code seat} and {@code position} (empty: not
 * answered), and, where a rule or a quorum asks for them, {@code sector}, {@code standing} (empty,
 * advisory or recused) and {@code roles} (parted by semicolons).
 */
final class PositionFile {
    private static final String ALL = "all";

    private final List<Seat> seats = new ArrayList<>();
    private final List<Ballot> ballots = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private final Set<String> options = new LinkedHashSet<>();
    private final Map<String, Set<String>> roles = new TreeMap<>();
    private final DecisionRule rule;
    private final CsvIn csv;

    private PositionFile(DecisionRule rule, byte[] bytes) {
        this.rule = rule;
        csv = new CsvIn(bytes);
    }

    static PositionFile read(DecisionRule rule, byte[] bytes) {
        PositionFile file = new PositionFile(rule, bytes);
        file.read();
        return file;
    }

    private void read() {
        int seat = csv.column("seat");
        int position = csv.column("position");
        Set<String> ids = new LinkedHashSet<>();
        while (csv.next()) {
            String id = csv.text(seat).strip();
            if (id.isEmpty() || !ids.add(id)) {
                throw csv.refused(
                        seat, id.isEmpty() ? "a seat has a name" : id + " stands there already");
            }
            seats.add(seat(id));
            for (String role : optional("roles").split(";", -1)) {
                if (!role.isBlank()) {
                    role(role.strip(), id);
                }
            }
            if (!csv.empty(position)) {
                ballots.add(new Ballot(id, position(csv.text(position).strip(), position)));
                rows.add(csv.row());
            }
        }
    }

    private Seat seat(String id) {
        String standing = optional("standing");
        if (!Set.of("", "voting", "advisory", "recused").contains(standing)) {
            throw csv.refused(
                    csv.column("standing"),
                    "a seat is voting, advisory or recused, not " + standing);
        }
        String sector = optional("sector");
        return new Seat(
                id,
                sector.isEmpty() ? ALL : sector,
                !standing.equals("advisory"),
                standing.equals("recused"));
    }

    private void role(String role, String id) {
        if (!rule.roles().contains(role)) {
            throw csv.refused(
                    csv.column("roles"),
                    "%s has no role %s; it has: %s"
                            .formatted(
                                    rule.key(),
                                    role,
                                    String.join(", ", new TreeSet<>(rule.roles()))));
        }
        roles.computeIfAbsent(role, r -> new TreeSet<>()).add(id);
    }

    private String optional(String column) {
        return csv.header().contains(column) ? csv.text(csv.column(column)).strip() : "";
    }

    private Position position(String text, int column) {
        if (rule.choices().stream().anyMatch(choice -> choice.key().equals(text))
                || rule.form() == Form.PICK) {
            return new Position.Pick(text);
        }
        Set<String> chosen = new LinkedHashSet<>();
        Map<String, Integer> points = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int equals = rule.form() == Form.SELECT ? part.length() : part.indexOf('=');
            if (equals < 0) {
                throw csv.refused(column, "points are written as Option=3;Other=2, not " + part);
            }
            String option = part.substring(0, equals).strip();
            if (rule.form() != Form.SELECT) {
                points.put(option, points(part.substring(equals + 1).strip(), column));
            }
            chosen.add(option);
            options.add(option);
        }
        return rule.form() == Form.SELECT
                ? new Position.Selection(chosen)
                : new Position.Points(points);
    }

    private int points(String text, int column) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw csv.refused(column, "“%s” is not a whole number of points".formatted(text));
        }
    }

    Electorate electorate() {
        return Electorate.of(seats);
    }

    List<Ballot> ballots() {
        return List.copyOf(ballots);
    }

    /** The options that were named, in the order of the file. */
    List<String> options() {
        return List.copyOf(options);
    }

    /** With the roles that seats hold, and with every position tried against the rule. */
    Circumstances complete(Circumstances given) {
        Circumstances complete = given;
        for (Map.Entry<String, Set<String>> role : roles.entrySet()) {
            complete = complete.withRole(role.getKey(), role.getValue());
        }
        for (int i = 0; i < ballots.size(); i++) {
            Optional<Reason> refused = rule.refuses(ballots.get(i).position(), complete);
            if (refused.isPresent()) {
                throw new Refused(
                        "Row %d, column “position”: not a position for %s: %s %s."
                                .formatted(
                                        rows.get(i),
                                        rule.key(),
                                        refused.get().key().text(),
                                        refused.get().values()));
            }
        }
        return complete;
    }
}
