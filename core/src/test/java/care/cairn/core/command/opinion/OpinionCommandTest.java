package care.cairn.core.command.opinion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.cairn.core.command.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpinionCommandTest {

    private static String run(String votes, String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OpinionCommand()
                .run(List.of(arguments), new ByteArrayInputStream(votes.getBytes(UTF_8)), out);
        return out.toString(UTF_8);
    }

    private static List<String> rows() {
        Random random = new Random(1);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            for (int j = 0; j < 30; j++) {
                boolean agree = random.nextInt(10) > 0 == (j == 0 || i % 2 == j % 2);
                rows.add("%d,%d,%d,%s".formatted(i, j, agree ? 1 : -1, i % 2 == 0 ? "A" : "B"));
            }
        }
        return rows;
    }

    private static String file(List<String> rows) {
        return "participant,statement,vote,sector\n" + String.join("\n", rows) + "\n";
    }

    @Test
    void the_same_votes_in_any_order_give_the_same_bytes() throws IOException {
        List<String> rows = rows();
        String json = run(file(rows), "--json", "--constituency", "sector");
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(rows, new Random(seed));
            assertThat(run(file(rows), "--json", "--constituency", "sector")).isEqualTo(json);
        }
    }

    @Test
    void the_answer_has_statements_groups_and_constituencies() throws IOException {
        JsonNode json =
                JsonMapper.shared()
                        .readTree(run(file(rows()), "--json", "--constituency", "sector"));
        assertThat(json.at("/participants").intValue()).isEqualTo(60);
        assertThat(json.at("/statements").size()).isEqualTo(30);
        assertThat(json.at("/groups/k").intValue()).isEqualTo(2);
        assertThat(json.at("/groups/membership").size()).isEqualTo(60);
        assertThat(json.at("/groups/representative/0").size()).isGreaterThan(20);
        assertThat(json.at("/constituencies/1/name").stringValue()).isEqualTo("B");
        assertThat(json.at("/statements/0/commonGround/minimum/lower").doubleValue())
                .isGreaterThan(0.6);
        assertThat(json.at("/statements/0/divides/named").booleanValue()).isFalse();
        assertThat(json.at("/statements/3/divides/named").booleanValue()).isTrue();
        assertThat(json.at("/statements/3/divides/high").stringValue()).isEqualTo("B");
    }

    @Test
    void later_timestamps_win_and_names_of_polis_are_read() throws IOException {
        String table =
                run("timestamp,comment-id,voter-id,vote\n5,s,p,1\n3,s,p,-1\n4,s,q,0\n4,s,r,\n");
        assertThat(table.lines().skip(1).findFirst().orElseThrow()).startsWith("s,1,0,1,0,,,");
        assertThat(run("voter-id,comment-id,vote\np,s,1\n", "--agree", "-1"))
                .contains("\ns,0,1,0,0,");
    }

    @Test
    void a_matrix_of_polis_is_read() throws IOException {
        String table =
                run("participant,group-id,n-agree,n-disagree,4,2\n7,0,1,1,1,-1\n8,,0,0,,0\n");
        assertThat(table).contains("\n2,0,1,1,0,", "\n4,1,0,0,1,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "participant,statement,vote;a,s,2|Row 2, column “vote”: “2” is no vote",
                "participant,statement,vote;a,s,1;,s,1|Row 3, column “participant”: it is empty",
                "participant,statement,answer;a,s,1|There is no column “vote”",
                "participant,vote;a,1|There is no column “statement”"
            })
    void what_cannot_be_read_is_refused_by_its_row(String file, String sentence) {
        assertThatThrownBy(() -> run(file.replace(';', '\n')))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void two_constituencies_of_one_person_are_refused() {
        String file = "participant,statement,vote,c\na,s,1,X\na,t,1,Y\n";
        assertThatThrownBy(() -> run(file, "--constituency", "c"))
                .hasMessageContaining("Row 3", "row 2");
    }
}
