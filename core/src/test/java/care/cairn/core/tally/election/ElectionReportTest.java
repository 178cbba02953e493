package care.cairn.core.tally.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ElectionReportTest {

    /** Twelve ballots, two seats: worked in {@code tally/scottish-stv/by-hand.json}. */
    private static final BallotFile TWELVE =
            new BallotFile(
                    new RankedBallots.Builder(List.of("Ann \"A\"", "Bob", "Cat\\\t"))
                            .add(8, 0, 1)
                            .add(3, 2)
                            .add(1, 1)
                            .build(),
                    2,
                    "Hill % north");

    private static JsonNode report(String rule, BallotFile file, int seats, String... lots) {
        return JsonMapper.shared().readTree(ElectionReport.json(rule, file, seats, List.of(lots)));
    }

    @Test
    void aTransferableVoteIsToldStageByStage() {
        JsonNode json = report("scottish-stv", TWELVE, 0);
        assertThat(json.get("rule").asString()).isEqualTo("scottish-stv/1");
        assertThat(json.get("title").asString()).isEqualTo("Hill % north");
        assertThat(json.get("valid").asInt()).isEqualTo(12);
        assertThat(json.get("quota").asInt()).isEqualTo(5);
        assertThat(json.get("elected").toString()).isEqualTo("[\"Ann \\\"A\\\"\",\"Bob\"]");
        assertThat(json.get("tied")).isEmpty();
        assertThat(json.get("stages")).hasSize(3);
        JsonNode second = json.get("stages").get(1);
        assertThat(second.get("action").asString()).isEqualTo("surplus");
        assertThat(second.get("of").asString()).isEqualTo("Ann \"A\"");
        assertThat(second.get("candidates").get(0).toString())
                .contains("\"votes\":5.0", "\"transfer\":-3.0", "\"status\":\"elected\"");
        assertThat(second.get("candidates").get(2).get("candidate").asString())
                .isEqualTo("Cat\\\t");
        assertThat(json.get("stages").get(2).get("nonTransferable").asDouble()).isEqualTo(3.0);
        assertThat(json.get("stages").get(0).get("of").isNull()).isTrue();
        assertThat(report("scottish-stv/1", TWELVE, 1).get("elected")).hasSize(1);
    }

    @Test
    void aRunOffAndAPairwiseCountAreToldToo() {
        assertThat(report("instant-run-off/1", TWELVE, 0).get("elected").get(0).asString())
                .isEqualTo("Ann \"A\"");
        JsonNode schulze = report("schulze", TWELVE, 0);
        assertThat(schulze.get("winner").asString()).isEqualTo("Ann \"A\"");
        assertThat(schulze.get("preferring").toString()).isEqualTo("[[0,8,8],[1,0,9],[3,3,0]]");
        assertThat(schulze.get("strength").get(0).get(1).asInt()).isEqualTo(8);
        assertThat(schulze.get("ranking").get(2).get(0).asString()).isEqualTo("Cat\\\t");
    }

    @Test
    void aTieIsToldUntilTheLotIsDrawn() {
        RankedBallots ballots =
                new RankedBallots.Builder(List.of("Ann", "Bob")).add(1, 0).add(1, 1).build();
        BallotFile even = new BallotFile(ballots, 1, "");
        for (String rule : List.of("scottish-stv", "instant-run-off")) {
            assertThat(report(rule, even, 0).get("tied")).as(rule).hasSize(2);
            assertThat(report(rule, even, 0, "Bob", "Ann").get("elected").get(0).asString())
                    .isEqualTo("Bob");
        }
        assertThat(report("schulze", even, 0).get("winner").isNull()).isTrue();
        assertThat(report("schulze", even, 0).get("tied")).hasSize(2);
        assertThat(report("schulze", even, 0, "Bob", "Ann").get("winner").asString())
                .isEqualTo("Bob");
        assertThatThrownBy(() -> ElectionReport.json("borda", even, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("borda");
    }
}
