package care.cairn.core.command.tally;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.command.Ran;
import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.DecisionRules;
import care.cairn.core.tally.poll.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TallyCommandTest {
    /** Tennessee, the example of many textbooks: Nashville beats each, Memphis has most firsts. */
    private static final String TENNESSEE =
            """
            4,1,
            42,1,2,3,4,
            26,2,3,4,1,
            15,3,4,2,1,
            17,4,3,2,1,
            "Candidate 1","Memphis","",
            "Candidate 2","Nashville","",
            "Candidate 3","Chattanooga","",
            "Candidate 4","Knoxville","",
            "Capital",
            """;

    private static JsonNode json(Ran ran) {
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        return JsonMapper.shared().readTree(ran.out());
    }

    private static Ran tally(String input, String rule, String... more) {
        List<String> line = new ArrayList<>(List.of("tally", "--rule", rule));
        line.addAll(List.of(more));
        return Ran.of(input, line.toArray(String[]::new));
    }

    @Test
    void schulze_finds_the_option_that_beats_every_other() {
        JsonNode json = json(tally(TENNESSEE, "schulze"));
        assertThat(json.get("winner").asString()).isEqualTo("Nashville");
        assertThat(json.get("rule").asString()).isEqualTo("schulze/1");
    }

    @Test
    void the_run_off_tells_every_stage() {
        JsonNode json = json(tally(TENNESSEE, "instant-run-off/1"));
        assertThat(json.get("elected").toString()).isEqualTo("[\"Knoxville\"]");
        assertThat(json.get("quota").asInt()).isEqualTo(51);
        assertThat(json.get("stages")).hasSize(3);
        assertThat(json.get("stages").get(2).get("candidates").get(3).toString())
                .isEqualTo(
                        "{\"candidate\":\"Knoxville\",\"votes\":58,\"transfer\":26,"
                                + "\"status\":\"elected\"}");
    }

    @Test
    void seats_of_the_command_line_go_before_those_of_the_file() {
        assertThat(json(tally(TENNESSEE, "scottish-stv")).get("elected")).hasSize(1);
        JsonNode two = json(tally(TENNESSEE, "scottish-stv", "--seats", "2"));
        assertThat(two.get("elected")).hasSize(2);
        assertThat(two.get("quota").asInt()).isEqualTo(34);
    }

    @Test
    void lots_break_a_tie() {
        String tied = "2,1,\n1,1,\n1,2,\n\"Candidate 1\",\"A\",\n\"Candidate 2\",\"B\",\n\"T\",\n";
        assertThat(json(tally(tied, "instant-run-off")).get("tied").toString())
                .isEqualTo("[\"A\",\"B\"]");
        assertThat(json(tally(tied, "instant-run-off", "--lots", "B,A")).get("elected").toString())
                .isEqualTo("[\"B\"]");
    }

    @Test
    void blt_and_preflib_files_are_read_by_their_names(@TempDir Path folder) throws IOException {
        Path blt =
                Files.writeString(
                        folder.resolve("b.blt"),
                        "2 1\n3 1 2 0\n2 2 0\n0\n\"Ann\"\n\"Bob\"\n\"Title\"\n");
        Path soi =
                Files.writeString(
                        folder.resolve("b.soi"),
                        "# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Bob\n3: 1,2\n2: 2\n");
        for (Path file : List.of(blt, soi)) {
            JsonNode json = json(tally("", "scottish-stv", "--seats", "1", file.toString()));
            assertThat(json.get("elected").toString()).isEqualTo("[\"Ann\"]");
            assertThat(json.get("valid").asInt()).isEqualTo(5);
        }
    }

    static List<DecisionRule> rulesOnPositions() {
        return DecisionRules.ALL.stream().filter(rule -> rule.form() != Form.RANK).toList();
    }

    @ParameterizedTest
    @MethodSource("rulesOnPositions")
    void every_other_rule_judges_positions(DecisionRule rule) {
        String position =
                switch (rule.form()) {
                    case SELECT -> "North";
                    case SCORE, SHARE_OUT -> "North=3; South=1";
                    default -> rule.choices().getFirst().key();
                };
        String roles = String.join(";", new TreeSet<>(rule.roles()));
        String csv = "seat,position,roles\na,%s,%s\n".formatted(position, roles);
        List<String> more = new ArrayList<>();
        if (!rule.conditions().isEmpty()) {
            more.addAll(List.of("--conditions", String.join(",", rule.conditions())));
        }
        if (rule.name().equals("delegation-level")) {
            more.addAll(List.of("--set", "level=delegate"));
        }
        if (rule.name().equals("urgent-action")) {
            more.addAll(List.of("--set", "signatories=1"));
        }
        if (rule.name().equals("double-majority")) {
            more.addAll(List.of("--set", "sectors=1"));
        }
        JsonNode json = json(tally(csv, rule.name(), more.toArray(String[]::new)));
        assertThat(json.get("rule").asString()).isEqualTo(rule.key());
        assertThat(json.get("verdict").asString()).as(json.toString()).isEqualTo("passed");
        assertThat(json.get("given").asInt()).isEqualTo(1);
        if (rule.form() != Form.PICK) {
            assertThat(json.get("elected").get(0).asString()).isEqualTo("North");
        }
    }

    @Test
    void recused_and_advisory_seats_and_quorums_count_as_in_a_decision() {
        String csv =
                """
                seat,position,sector,standing
                a,for,nhs,
                b,for,nhs,voting
                c,against,council,recused
                d,for,council,advisory
                e,,residents,
                """;
        JsonNode json = json(tally(csv, "simple-majority", "--quorum", "3"));
        assertThat(json.get("verdict").asString()).isEqualTo("no-quorum");
        assertThat(json.get("reasons").get(0).toString())
                .isEqualTo("{\"key\":\"too-few-positions\",\"values\":[2,3]}");
        assertThat(json.get("setAside").asInt()).isEqualTo(2);
        assertThat(json.get("undecided").asInt()).isEqualTo(1);
        assertThat(json(tally(csv, "simple-majority", "--quorum", "60%")).get("verdict").asString())
                .isEqualTo("passed");
        JsonNode sector = json(tally(csv, "super-majority", "--quorum-of", "residents=1"));
        assertThat(sector.get("quorum").get("sectors").get("residents").toString())
                .isEqualTo("{\"given\":0,\"needed\":1,\"eligible\":1}");
        assertThat(sector.get("verdict").asString()).isEqualTo("no-quorum");
    }

    @Test
    void open_objections_and_the_casting_vote_can_be_given() {
        String csv = "seat,position\na,no-objection\nb,object\n";
        assertThat(json(tally(csv, "consent")).get("verdict").asString())
                .isEqualTo("blocked-by-objection");
        assertThat(json(tally(csv, "consent", "--open-objections", "0")).get("verdict").asString())
                .isEqualTo("passed");
        String even = "seat,position\na,for\nb,against\n";
        assertThat(
                        json(tally(
                                        even,
                                        "simple-majority",
                                        "--set",
                                        "casting-vote=chair",
                                        "--casting-vote",
                                        "for"))
                                .get("verdict")
                                .asString())
                .isEqualTo("passed");
    }

    @Test
    void options_of_the_paper_may_be_named_in_its_order() {
        String csv = "seat,position\na,B=2\nb,A=2\n";
        assertThat(json(tally(csv, "score", "--options", "A,B,C")).get("totals").toString())
                .isEqualTo("{\"A\":2,\"B\":2,\"C\":0}");
    }

    @Test
    void each_refusal_is_one_line() {
        refused(tally("", "dice"), "There is no rule dice; there are: consent, consensus, ");
        refused(Ran.of("", "tally"), "The option --rule is missing.");
        refused(tally("1,1,\nx\n", "schulze"), "Line 1: There are 0 names.");
        refused(tally("", "schulze", "ballots.doc"), "There is no file ballots.doc.");
        refused(tally("", "schulze", "--quorum", "3"), "schulze has no --quorum.");
        refused(tally("", "consent", "--seats", "3"), "consent has no --seats.");
        refused(
                tally("seat,position\na,maybe\n", "consent"),
                "Row 2, column “position”: not a position for consent/1: unknown-choice [maybe].");
        refused(
                tally("seat,position\na,object\na,object\n", "consent"),
                "Row 3, column “seat”: a stands there already.");
        refused(
                tally("seat,position\n,object\n", "consent"),
                "Row 2, column “seat”: a seat has a name.");
        refused(
                tally("seat,position,standing\na,object,gone\n", "consent"),
                "Row 2, column “standing”: a seat is voting, advisory or recused, not gone.");
        refused(
                tally("seat,position,roles\na,for,king\n", "advice"),
                "Row 2, column “roles”: advice/1 has no role king; it has: adviser, ");
        refused(
                tally("seat,position\na,North\n", "score"),
                "Row 2, column “position”: points are written as Option=3;Other=2, not North.");
        refused(
                tally("seat,position\na,North=x\n", "score"),
                "Row 2, column “position”: “x” is not a whole number of points.");
        refused(
                tally("seat,position\na,North=9\n", "score"),
                "Row 2, column “position”: not a position for score/1: points-out-of-bounds");
        refused(
                tally("seat,position\n", "consent", "--conditions", "sun"),
                "consent has no condition sun.");
        refused(
                tally("seat,position\n", "consent", "--set", "sun"),
                "--set is written KEY=VALUE, not “sun”.");
        refused(
                tally("seat,position\n", "consent", "--set", "sun=1"),
                "The rule has no parameter sun.");
        refused(
                tally("seat,position\n", "consent", "--quorum", "many"),
                "A quorum is a number or a share, not “many”.");
        refused(tally("seat,position\n", "consent", "--quorum", "3/2"), "Not a part of a whole");
    }

    private static void refused(Ran ran, String sentence) {
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith(sentence).hasLineCount(1);
    }

    /** Eight wards of 2017, where their ballots are at hand; they are no part of the project. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_scottish_ward_is_counted_as_the_returning_officer_did(int number) throws IOException {
        Path folder =
                Path.of(
                        Optional.ofNullable(System.getenv("CAIRN_REFERENCE"))
                                .orElse("../../shared"),
                        "data/ranked-ballots-stv/dundee-city");
        Assumptions.assumeTrue(
                Files.isDirectory(folder),
                () -> "Skipped: no folder " + folder + "; name it by CAIRN_REFERENCE.");
        Path ballots = folder.resolve("dundee_2017_ward0%d_ballots.csv".formatted(number));
        JsonNode json = json(tally("", "scottish-stv", ballots.toString()));
        String official = Files.readAllLines(folder.resolve("official_results.csv")).get(number);
        assertThat(official)
                .contains(
                        ",%d,%d,".formatted(json.get("quota").asInt(), json.get("stages").size()));
        assertThat(
                        StreamSupport.stream(json.get("elected").spliterator(), false)
                                .map(JsonNode::asString)
                                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                                .map(name -> name.toLowerCase(Locale.ROOT)))
                .allMatch(official.toLowerCase(Locale.ROOT)::contains);
    }
}
