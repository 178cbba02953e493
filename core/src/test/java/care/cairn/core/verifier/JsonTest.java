package care.cairn.core.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsEveryKindOfValue() {
        assertThat(
                        Json.read(
                                " {\"a\" : [1, -2.5e1, true, false, null, \"\"], \"b\":{}, \"c\":[]} "))
                .isEqualTo(
                        Map.of(
                                "a",
                                Arrays.asList(1.0, -25.0, true, false, null, ""),
                                "b",
                                Map.of(),
                                "c",
                                List.of()));
        assertThat(Json.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9é\""))
                .isEqualTo("\"\\/\b\f\n\r\téé");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "01",
                "1.",
                "+1",
                "tru",
                "\"a",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "1 2",
                "\"\u001f\"",
                "\"\\u00g0\"",
                "\"\\u123",
                "[1 2]",
                "{\"a\" 1}",
                "nul"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void spaceMayStandAnywhereBetween() {
        assertThat(
                        Json.read(
                                "\n{ \t\"a\"\r: 1 , \"b\" : [ 1 , 2 ] , \"c\" : [ ] , \"d\" : { } }\n"))
                .isEqualTo(Map.of("a", 1.0, "b", List.of(1.0, 2.0), "c", List.of(), "d", Map.of()));
        assertThat(Json.read("\" \"")).isEqualTo(" ");
        assertThat(Json.read("\"\\uFFfe\"")).isEqualTo("\uFFfe");
        assertThat(Json.read("12")).isEqualTo(12.0);
    }

    @Test
    void depthIsThatOfNestingAndNotOfNumber() {
        String many = "[" + "{},[],".repeat(300) + "1]";
        assertThat((List<?>) Json.read(many)).hasSize(601);
        assertThat(Json.read("[".repeat(200) + "]".repeat(200))).isNotNull();
        assertThatThrownBy(() -> Json.read("[".repeat(201) + "]".repeat(201)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToGoDeeperThanAnythingSensible() {
        assertThatThrownBy(() -> Json.read("[".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
