package care.cairn.core.command.tally;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.cairn.core.command.Arguments;
import care.cairn.core.command.Command;
import care.cairn.core.command.Refused;
import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.DecisionRules;
import care.cairn.core.tally.election.BallotFile;
import care.cairn.core.tally.election.ElectionReport;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Quorum;
import care.cairn.core.tally.poll.Share;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts a file of ballots, or of positions on a proposal, by a rule. */
public final class TallyCommand implements Command {
    private static final Set<String> OPTIONS =
            Set.of(
                    "--rule",
                    "--seats",
                    "--lots",
                    "--set",
                    "--quorum",
                    "--quorum-of",
                    "--options",
                    "--conditions",
                    "--open-objections",
                    "--casting-vote");

    /** Those that only say something about positions. */
    private static final Set<String> OF_POSITIONS =
            Set.of(
                    "--set",
                    "--quorum",
                    "--quorum-of",
                    "--options",
                    "--conditions",
                    "--open-objections",
                    "--casting-vote");

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public List<String> usage() {
        return List.of(
                "./cairn tally --rule KEY [--seats N] [--lots NAME,…] [FILE.csv|.blt|.soi|…]",
                "  scottish-stv, instant-run-off or schulze: counts ranked ballots",
                "  --seats N              how many to elect, if not as the file says",
                "  --lots NAME,…          options as drawn by lot, to break ties",
                "./cairn tally --rule KEY [options] [POSITIONS.csv]",
                "  consent, simple-majority, sector-majority …: judges positions, a seat a row",
                "  --set KEY=VALUE,…      settings of the rule",
                "  --quorum N|SHARE       least positions: 5, 2/3 or 60%",
                "  --quorum-of SECTOR=N,… least positions of a sector",
                "  --options NAME,…       what is chosen among, in the order of the paper",
                "  --conditions KEY,…     conditions of the rule that are met",
                "  --open-objections N    objections that stand open",
                "  --casting-vote CHOICE  the chair's second vote",
                "Without a file, or with -, standard input is read as CSV."
                        + " See docs/command-line.md.");
    }

    @Override
    public void run(List<String> arguments, InputStream in, OutputStream out) throws IOException {
        Arguments given = new Arguments(arguments, OPTIONS, Set.of("--json"));
        DecisionRule rule = rule(given.needed("--rule"));
        if (rule.form() == Form.RANK) {
            ballots(rule, given, in, out);
        } else {
            positions(rule, given, in, out);
        }
    }

    private static DecisionRule rule(String key) {
        return DecisionRules.ALL.stream()
                .filter(rule -> rule.name().equals(key) || rule.key().equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new Refused(
                                "There is no rule %s; there are: %s."
                                        .formatted(
                                                key,
                                                DecisionRules.ALL.stream()
                                                        .map(DecisionRule::name)
                                                        .collect(Collectors.joining(", ")))));
    }

    private static void ballots(
            DecisionRule rule, Arguments given, InputStream in, OutputStream out)
            throws IOException {
        refuse(OF_POSITIONS, rule, given);
        int seats = given.whole("--seats", 1).orElse(0);
        String name = given.file().equals("-") ? "ballots.csv" : given.file();
        byte[] bytes = given.bytes(in);
        String json;
        try {
            BallotFile file = BallotFile.read(name, bytes);
            json = ElectionReport.json(rule.key(), file, seats, given.list("--lots"));
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
        out.write((json + "\n").getBytes(UTF_8));
    }

    private static void positions(
            DecisionRule plain, Arguments given, InputStream in, OutputStream out)
            throws IOException {
        refuse(Set.of("--seats"), plain, given);
        try {
            DecisionRule rule = plain.with(pairs(given, "--set"));
            PositionFile file = PositionFile.read(rule, given.bytes(in));
            Circumstances circumstances =
                    Circumstances.of(quorum(given))
                            .withOptions(
                                    given.has("--options")
                                            ? given.list("--options")
                                            : file.options())
                            .withConditions(conditions(rule, given))
                            .withLots(given.list("--lots"));
            if (given.has("--open-objections")) {
                circumstances =
                        circumstances.withOpenObjections(
                                given.whole("--open-objections", 0).orElseThrow());
            }
            if (given.has("--casting-vote")) {
                circumstances = circumstances.withCastingVote(given.needed("--casting-vote"));
            }
            OutcomeReport.write(
                    rule,
                    rule.decide(file.electorate(), file.ballots(), file.complete(circumstances)),
                    out);
        } catch (IllegalArgumentException e) {
            throw new Refused(String.valueOf(e.getMessage()), e);
        }
    }

    private static void refuse(Set<String> options, DecisionRule rule, Arguments given) {
        options.stream()
                .sorted()
                .filter(given::has)
                .findFirst()
                .ifPresent(option -> {
                    throw new Refused("%s has no %s.".formatted(rule.name(), option));
                });
    }

    private static Set<String> conditions(DecisionRule rule, Arguments given) {
        Set<String> met = Set.copyOf(given.list("--conditions"));
        for (String condition : met) {
            if (!rule.conditions().contains(condition)) {
                throw new Refused("%s has no condition %s.".formatted(rule.name(), condition));
            }
        }
        return met;
    }

    private static Quorum quorum(Arguments given) {
        Map<String, Integer> sectors = new LinkedHashMap<>();
        pairs(given, "--quorum-of").forEach((sector, n) -> sectors.put(sector, whole(n)));
        String quorum = given.value("--quorum").orElse("0");
        return quorum.contains("/") || quorum.endsWith("%")
                ? Quorum.ofShare(Share.parse(quorum), sectors)
                : new Quorum(whole(quorum), sectors);
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refused("A quorum is a number or a share, not “%s”.".formatted(text), e);
        }
    }

    private static Map<String, String> pairs(Arguments given, String option) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : given.list(option)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new Refused("%s is written KEY=VALUE, not “%s”.".formatted(option, pair));
            }
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }
}
