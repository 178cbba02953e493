package care.cairn.core.command.network;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.command.Ran;
import care.cairn.core.tally.election.ReferenceData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real partnerships, whose files are under the GPL and so not here; else it is skipped. */
class OrganisationNetworksTest {

    @ParameterizedTest
    @CsvSource({"contact,contact,175", "collaboration,collaborate,161", "dissemination,,103"})
    void theTobaccoPartnershipHasItsTies(String tie, @Nullable String weight, int ties) {
        JsonNode json =
                json(
                        "tobacco_control_" + tie + "_edges.csv",
                        "--undirected",
                        weight == null ? "" : "--weight=" + weight);
        assertThat(json.at("/partners").asInt()).isBetween(24, 25);
        assertThat(json.at("/ties").asInt()).isEqualTo(ties);
        assertThat(json.at("/components/weak").asInt()).isEqualTo(1);
    }

    /** The formal lead of the partnership, 1, is also its centre. */
    @Test
    void theLeadAgencyIsAtTheCentre() {
        JsonNode nodes =
                json("tobacco_control_dissemination_edges.csv", "--undirected").at("/nodes");
        double lead = nodes.at("/0/betweenness").asDouble();
        assertThat(nodes.at("/0/id").asString()).isEqualTo("1");
        assertThat(nodes).allMatch(node -> node.at("/betweenness").asDouble() <= lead);
    }

    /** At the last one, five of thirteen organisations are in no row. */
    @ParameterizedTest
    @CsvSource({"Texas,25,186,114", "Cheyenne,14,83,48", "MtSi,8,33,26"})
    void disasterResponsesAreRead(String place, int organisations, int ties, int returned) {
        JsonNode json = json("emon_" + place + "_edges.csv", "--weight=Frequency");
        assertThat(json.at("/directed").asBoolean()).isTrue();
        assertThat(json.at("/partners").asInt()).isEqualTo(organisations);
        assertThat(json.at("/ties").asInt()).isEqualTo(ties);
        assertThat(json.at("/reciprocity").asDouble()).isEqualTo((double) returned / ties);
    }

    private static JsonNode json(String file, String... options) {
        String path = ReferenceData.folder("data/organisation-networks").resolve(file).toString();
        List<String> words = new ArrayList<>(List.of("network", "--json"));
        Arrays.stream(options).filter(option -> !option.isEmpty()).forEach(words::add);
        words.add(path);
        Ran ran = Ran.of("", words.toArray(String[]::new));
        assertThat(ran.err()).isEmpty();
        return JsonMapper.shared().readTree(ran.out());
    }
}
