package care.cairn.core.tally;

import care.cairn.core.tally.election.StagedCount;
import care.cairn.core.tally.poll.Ballot;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Counted;
import care.cairn.core.tally.poll.Electorate;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Position;
import care.cairn.core.tally.poll.Quorum;
import care.cairn.core.tally.poll.Reason;
import care.cairn.core.tally.poll.Seat;
import care.cairn.core.tally.poll.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One case of a file under {@code tally/<rule>/}: what a file gives for all its cases, and what
 * this case gives instead. See {@code tally/README.md}.
 */
record WorkedCase(String rule, String name, JsonNode shared, JsonNode own) {

    private boolean has(String key) {
        return own.has(key) || shared.has(key);
    }

    private JsonNode get(String key) {
        return own.has(key) ? own.get(key) : shared.path(key);
    }

    DecisionRule decisionRule() {
        return DecisionRules.of(rule, words(get("settings")));
    }

    Electorate electorate() {
        Set<String> recused = names(get("recused"));
        Set<String> advisory = names(get("advisory"));
        List<Seat> seats = new ArrayList<>();
        get("seats")
                .forEachEntry((sector, ids) ->
                        names(ids)
                                .forEach(id ->
                                        seats.add(
                                                new Seat(
                                                        id,
                                                        sector,
                                                        !advisory.contains(id),
                                                        recused.contains(id)))));
        for (int i = 1; i <= get("voters").asInt(0); i++) {
            seats.add(Seat.voting("v" + i, "all"));
        }
        return Electorate.of(seats);
    }

    List<Ballot> ballots() {
        List<Ballot> ballots = new ArrayList<>();
        JsonNode given = get("ballots");
        if (given.isArray()) {
            for (JsonNode group : given) {
                for (int i = 0; i < group.get("count").asInt(); i++) {
                    String seat = "v" + (ballots.size() + 1);
                    ballots.add(new Ballot(seat, position(group.get("says"))));
                }
            }
        } else {
            given.forEachEntry((seat, says) -> ballots.add(new Ballot(seat, position(says))));
        }
        return ballots;
    }

    /** A text is a choice or a ranking, an object points, a list a selection. */
    private Position position(JsonNode says) {
        if (says.isObject()) {
            Map<String, Integer> points = new LinkedHashMap<>();
            says.forEachEntry((option, n) -> points.put(option, n.asInt()));
            return new Position.Points(points);
        }
        if (says.isArray()) {
            return new Position.Selection(names(says));
        }
        String text = says.asString();
        boolean choice = decisionRule().choices().stream().anyMatch(c -> c.key().equals(text));
        return choice || decisionRule().form() != Form.RANK
                ? new Position.Pick(text)
                : new Position.Ranking(
                        List.of(text.split(" > ", -1)).stream()
                                .map(rank -> Set.of(rank.split(" = ", -1)))
                                .toList());
    }

    Circumstances circumstances() {
        JsonNode asked = get("quorum");
        Map<String, Integer> sectors = new LinkedHashMap<>();
        asked.path("sectors").forEachEntry((sector, n) -> sectors.put(sector, n.asInt()));
        Quorum quorum =
                new Quorum(
                        asked.path("count").asInt(0),
                        Share.parse(asked.path("share").asString("0%")),
                        sectors);
        Circumstances c =
                Circumstances.of(quorum)
                        .withOptions(List.copyOf(names(get("options"))))
                        .withConditions(names(get("conditions")))
                        .withLots(List.copyOf(names(get("lots"))));
        if (has("openObjections")) {
            c = c.withOpenObjections(get("openObjections").asInt());
        }
        if (has("castingVote")) {
            c = c.withCastingVote(get("castingVote").asString());
        }
        for (Map.Entry<String, JsonNode> role : get("roles").properties()) {
            c = c.withRole(role.getKey(), names(role.getValue()));
        }
        return c;
    }

    Outcome outcome() {
        return decisionRule().decide(electorate(), ballots(), circumstances());
    }

    boolean settled() {
        return decisionRule().settled(electorate(), ballots(), circumstances());
    }

    /** What the case expects, as texts by key. */
    Map<String, String> expected() {
        Map<String, String> expected = new LinkedHashMap<>();
        own.get("expect").forEachEntry((key, value) -> expected.put(key, plain(value)));
        return expected;
    }

    /** What came of it, for the same keys. */
    Map<String, String> actual() {
        Outcome outcome = outcome();
        Map<String, String> actual = new LinkedHashMap<>();
        for (String key : expected().keySet()) {
            actual.put(
                    key,
                    switch (key) {
                        case "verdict" -> outcome.verdict().name();
                        case "because" -> sentences(outcome.reasons());
                        case "winners" -> String.join(", ", outcome.winners());
                        case "counts" -> outcome.tally().counts().toString();
                        case "given" -> Integer.toString(outcome.quorum().given());
                        case "needed" -> Integer.toString(outcome.quorum().needed());
                        case "undecided" -> Integer.toString(outcome.tally().undecided());
                        case "setAside" -> Integer.toString(outcome.tally().setAside());
                        case "totals" -> totals(outcome);
                        case "stages" -> stages(outcome);
                        case "settled" -> Boolean.toString(settled());
                        default -> "cannot expect " + key;
                    });
        }
        return actual;
    }

    private static String totals(Outcome outcome) {
        return outcome.counted().orElseThrow() instanceof Counted.Totals(var totals)
                ? totals.toString()
                : "no totals";
    }

    /** Such as {@code surplus Ann: Ann 4.00000 Bob 3.99999 lost 0.00001}. */
    private static String stages(Outcome outcome) {
        if (!(outcome.counted().orElseThrow() instanceof Counted.Staged(StagedCount count))) {
            return "no stages";
        }
        return count.stages().stream()
                .map(stage ->
                        stage.action().name().toLowerCase(Locale.ROOT)
                                + stage.of().map(of -> " " + of).orElse("")
                                + ":"
                                + stage.lines().stream()
                                        .map(l -> " " + l.option() + " " + l.votes())
                                        .collect(Collectors.joining())
                                + " lost "
                                + stage.nonTransferable())
                .collect(Collectors.joining(", "));
    }

    private static String sentences(List<Reason> reasons) {
        return reasons.stream().map(WorkedCase::sentence).collect(Collectors.joining(", "));
    }

    /** Such as {@code sector-missing residents 0 1}. */
    private static String sentence(Reason reason) {
        return reason.key().text()
                + reason.values().stream().map(v -> " " + v).collect(Collectors.joining());
    }

    private static String plain(JsonNode value) {
        if (value.isObject()) {
            Map<String, String> map = new LinkedHashMap<>();
            value.forEachEntry((k, v) -> map.put(k, v.asString()));
            return map.toString();
        }
        return value.isArray() ? String.join(", ", names(value)) : value.asString();
    }

    private static Map<String, String> words(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.forEachEntry((key, value) -> map.put(key, value.asString()));
        return map;
    }

    private static Set<String> names(JsonNode list) {
        Set<String> names = new LinkedHashSet<>();
        list.forEach(name -> names.add(name.asString()));
        return names;
    }

    @Override
    public String toString() {
        return rule + ": " + name;
    }
}
