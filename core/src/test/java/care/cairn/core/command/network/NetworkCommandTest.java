package care.cairn.core.command.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import care.cairn.core.command.Ran;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NetworkCommandTest {
    private static final String HEADER =
            "id,answered,in,out,partners,betweenness,closeness,clustering,constraint,core,"
                    + "component,strongComponent,community,cutPoint";

    private static final String SURVEY =
            """
            wave,who,whom,how
            2024,Trust,Council,3
            2024,Council,Trust,2
            2024,Charity,Council,1
            2025,Council,Trust,2
            2025,Charity,,
            """;

    @Test
    void partnersComeOutARowEach() {
        Ran ran = Ran.of("a,b\n10,9\n9,10\n10,2\n2,1\n", "network");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualTo(
                        HEADER
                                + """

                                1,true,1,0,1,0,0,,1,1,1,1,1,false
                                2,true,1,1,2,2,0.3333333333333333,0,0.5,1,1,2,1,true
                                9,true,1,1,1,0,0.611111111111111,,1,1,1,3,2,false
                                10,true,1,2,2,2,0.8333333333333334,0,0.5,1,1,3,2,true
                                """);
        assertThat(ran.code()).isZero();
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        String one = Ran.of("a,b\nX,Y\nY,Z\nZ,X\nZ,W\n", "network", "--json").out();
        String other = Ran.of("a,b\nZ,W\nZ,X\nX,Y\nY,Z\n", "network", "--json").out();
        assertThat(other).isEqualTo(one);
    }

    @Test
    void aSurveyKnowsWhoDidNotAnswer() {
        Ran ran =
                Ran.of(
                        SURVEY,
                        "network",
                        "--survey",
                        "--from",
                        "who",
                        "--to",
                        "whom",
                        "--wave",
                        "wave");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().map(line -> line.substring(0, line.indexOf(',', 15))))
                .containsExactly(
                        "wave,id,answered",
                        "2024,Charity,true",
                        "2024,Council,true",
                        "2024,Trust,true",
                        "2025,Charity,true",
                        "2025,Council,true",
                        "2025,Trust,false");
        assertThat(ran.out().lines().toList().getLast())
                .startsWith("2025,Trust,false,1,,1,")
                .endsWith(",1,2,3,2,false");
        Ran all = Ran.of(SURVEY, "network", "--from", "who", "--to", "whom", "--wave", "wave");
        assertThat(all.out().lines().toList().getLast()).startsWith("2025,Trust,true,1,0,1,");
    }

    @Test
    void wavesAreComparedByThoseWhoAnsweredBothTimes() {
        JsonNode json =
                json(
                        SURVEY,
                        "--json",
                        "--survey",
                        "--from",
                        "who",
                        "--to",
                        "whom",
                        "--wave",
                        "wave");
        assertThat(json.at("/waves/0/wave").asString()).isEqualTo("2024");
        assertThat(json.at("/waves/1/answered").asInt()).isEqualTo(2);
        assertThat(json.at("/waves/1/density").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/waves/1/nodes/2/out").isNull()).isTrue();
        JsonNode change = json.at("/changes/0");
        assertThat(change.at("/from").asString()).isEqualTo("2024");
        assertThat(change.at("/to").asString()).isEqualTo("2025");
        assertThat(change.at("/respondents").asInt()).isEqualTo(2);
        assertThat(change.at("/draws").asInt()).isEqualTo(1000);
        assertThat(change.at("/level").asDouble()).isEqualTo(0.95);
        JsonNode density = change.at("/measures/0");
        assertThat(density.at("/measure").asString()).isEqualTo("density");
        assertThat(density.at("/before").asDouble()).isEqualTo(0.5);
        assertThat(density.at("/after").asDouble()).isEqualTo(0.25);
        assertThat(density.at("/change").asDouble()).isEqualTo(-0.25);
        assertThat(density.at("/low").asDouble()).isEqualTo(-0.25);
        assertThat(density.at("/high").asDouble()).isEqualTo(0.25);
        assertThat(density.at("/p").asDouble()).isEqualTo(1);
        assertThat(density.at("/notable").asBoolean()).isFalse();
        assertThat(json.at("/changes").size()).isEqualTo(1);
    }

    @Test
    void theWholeNetworkIsInTheJson() {
        JsonNode json = json("a,b\nA,B\nB,A\nB,C\nD,E\n", "--json");
        assertThat(json.at("/directed").asBoolean()).isTrue();
        assertThat(json.at("/partners").asInt()).isEqualTo(5);
        assertThat(json.at("/answered").asInt()).isEqualTo(5);
        assertThat(json.at("/ties").asInt()).isEqualTo(4);
        assertThat(json.at("/density").asDouble()).isEqualTo(0.2);
        assertThat(json.at("/reciprocity").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/transitivity").asDouble()).isZero();
        assertThat(json.at("/centralisation/in").asDouble()).isEqualTo(1 / 16.0);
        assertThat(json.at("/centralisation/out").asDouble()).isCloseTo(6 / 16.0, within(1e-12));
        assertThat(json.at("/centralisation/degree").asDouble()).isCloseTo(4 / 12.0, within(1e-12));
        assertThat(json.at("/centralisation/betweenness").asDouble())
                .isCloseTo(1 / 12.0, within(1e-12));
        assertThat(json.at("/reach/pairs").asInt()).isEqualTo(5);
        assertThat(json.at("/reach/mean").asDouble()).isEqualTo(1.2);
        assertThat(json.at("/reach/longest").asInt()).isEqualTo(2);
        assertThat(json.at("/components/weak").asInt()).isEqualTo(2);
        assertThat(json.at("/components/strong").asInt()).isEqualTo(4);
        assertThat(json.at("/components/largest").asInt()).isEqualTo(3);
        assertThat(json.at("/communities/count").asInt()).isEqualTo(2);
        assertThat(json.at("/communities/modularity").asDouble()).isCloseTo(0.375, within(1e-12));
        JsonNode node = json.at("/nodes/1");
        assertThat(node.toString())
                .isEqualTo(
                        "{\"id\":\"B\",\"answered\":true,\"in\":1,\"out\":2,\"partners\":2,"
                                + "\"betweenness\":1,\"closeness\":0.5,\"clustering\":0,"
                                + "\"constraint\":0.5,\"core\":1,\"component\":1,"
                                + "\"strongComponent\":1,\"community\":1,\"cutPoint\":true,"
                                + "\"pieces\":2}");
        assertThat(json.at("/nodes/0/clustering").isNull()).isTrue();
        JsonNode pairs = json("a,b\nA,B\nB,C\n", "--json", "--undirected");
        assertThat(pairs.at("/directed").asBoolean()).isFalse();
        assertThat(pairs.at("/reciprocity").isNull()).isTrue();
        assertThat(pairs.at("/centralisation/degree").asDouble()).isEqualTo(1);
        assertThat(pairs.at("/centralisation/in").isMissingNode()).isTrue();
    }

    @Test
    void strongTiesAreShortWays() {
        String ties = "a,b,weight\nA,B,2\nB,C,2\nA,C,0.5\n";
        assertThat(json(ties, "--json").at("/nodes/1/betweenness").asDouble()).isZero();
        assertThat(json(ties, "--json", "--weighted").at("/nodes/1/betweenness").asDouble())
                .isEqualTo(1);
        String other = "a,b,strength\nA,B,2\nB,C,2\nA,C,0.5\n";
        assertThat(json(other, "--json", "--weighted").at("/nodes/1/betweenness").asDouble())
                .isZero();
        assertThat(
                        json(other, "--json", "--weighted", "--weight", "strength")
                                .at("/nodes/1/betweenness")
                                .asDouble())
                .isEqualTo(1);
    }

    @Test
    void brokersStandBetweenGroups() {
        String ties = "a,ga,b,gb\nA,x,B,y\nB,y,C,z\nB,y,D,y\n";
        String[] asked = {"network", "--to", "b", "--from-group", "ga", "--to-group", "gb", "-"};
        Ran ran = Ran.of(ties, asked);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out().lines().toList().getFirst())
                .isEqualTo(
                        HEADER + ",group,coordinator,itinerant,representative,gatekeeper,liaison");
        assertThat(ran.out().lines().toList().get(2)).endsWith(",true,y,0,0,0,1,1");
        JsonNode json = json(ties, "--json", "--to", "b", "--from-group", "ga", "--to-group", "gb");
        assertThat(json.at("/nodes/1/group").asString()).isEqualTo("y");
        assertThat(json.at("/nodes/1/brokerage").toString())
                .isEqualTo(
                        "{\"coordinator\":0,\"itinerant\":0,\"representative\":0,"
                                + "\"gatekeeper\":1,\"liaison\":1}");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100})
    void theReferenceGraphsComeOutAsIgraphHasThem(int size) throws IOException {
        String path = "/network/reference/net_" + size + "_";
        JsonNode json = json(resource(path + "edges.csv"), "--json");
        String[] figures = resource(path + "graph.csv").split("\n", -1);
        String density = "density_directed,";
        assertThat(figures).anyMatch(line -> line.startsWith(density));
        for (String line : figures) {
            if (line.startsWith(density)) {
                double theirs = Double.parseDouble(line.substring(density.length()));
                assertThat(json.at("/density").asDouble()).isCloseTo(theirs, within(1e-9));
            }
        }
        assertThat(json.at("/nodes").size()).isEqualTo(size);
        for (int i = 0; i < size; i++) {
            assertThat(json.at("/nodes/" + i + "/id").asString()).isEqualTo(String.valueOf(i));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a,b|A,A; Row 2, column “b”: “A” names itself.",
                "a,b|A,B|,B; Row 3, column “a”: a tie comes from somebody.",
                "a,b|A,B|A,C|A,B; Row 4: the same tie stands in row 2 already.",
                "a,b|A,|A,; Row 3: the same tie stands in row 2 already.",
                "a,b,weight|A,B,0; Row 2, column “weight”: a weight is above 0, not “0”.",
                "a,b,weight|A,B,; Row 2, column “weight”: a weight is above 0, not “”.",
                "a,b,weight|A,B,-1; Row 2, column “weight”: a weight is above 0, not “-1”.",
                "a,b,weight|A,B,much; Row 2, column “weight”: “much” is not a number.",
                "a,b|A; 'Row 2: it has 1 fields and the header 2.'",
                "a,b; 'There is no tie in the file, only a header.'",
                "a|A; 'A file of ties has two columns or more: who, and whom.'",
            })
    void whatIsNoTieIsRefusedWithItsRow(String file, String why) {
        Ran ran = Ran.of(file.replace("|", "\n") + "\n", "network");
        assertThat(ran).isEqualTo(new Ran(2, "", why + "\n"));
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        String pairs = "a,b,w,g\nA,B,1,x\nB,A,1,x\n";
        assertThat(Ran.of(pairs, "network", "--undirected").err())
                .isEqualTo("Row 3: the same tie stands in row 2 already.\n");
        assertThat(Ran.of("a,b\nB,A\nA,B\n", "network", "--undirected").code()).isEqualTo(2);
        assertThat(Ran.of("a,b\nB,\nA,\nA,B\n", "network", "--undirected").code()).isZero();
        assertThat(Ran.of(pairs, "network", "--undirected", "--survey").err())
                .startsWith("A survey has directions");
        assertThat(Ran.of(pairs, "network", "--from-group", "g").err())
                .startsWith("Groups need both options");
        assertThat(Ran.of(pairs, "network", "--from-group", "g", "--to-group", "w").err())
                .isEqualTo("Row 3, column “g”: “B” was in group “1” before.\n");
        assertThat(Ran.of("a,b,t\nA,B,\n", "network", "--wave", "t").err())
                .isEqualTo("Row 2, column “t”: the row names no wave.\n");
        assertThat(Ran.of(pairs, "network", "--weight", "x").err())
                .isEqualTo("There is no column “x”; the columns are: a, b, w, g.\n");
        assertThat(Ran.of("a,b,t\nA,B,1\nA,B,2\n", "network", "--wave", "t").code()).isZero();
    }

    private static JsonNode json(String input, String... options) {
        String[] all = new String[options.length + 1];
        all[0] = "network";
        System.arraycopy(options, 0, all, 1, options.length);
        Ran ran = Ran.of(input, all);
        assertThat(ran.err()).isEmpty();
        return JsonMapper.shared().readTree(ran.out());
    }

    private static String resource(String path) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(NetworkCommandTest.class.getResourceAsStream(path))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
