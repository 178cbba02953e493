package care.cairn.core.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WritersTest {
    private static final String NASTY = "a\"b,\\\n\r\t\u0001é";

    @Test
    void csv_quotes_what_must_be_quoted_and_reads_back_the_same() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvOut out = new CsvOut(bytes);
        out.row(List.of("x", "y,z"));
        for (int i = 0; i < 5_000; i++) {
            out.field(NASTY).field(i / 4.0).field((long) i).endRow();
        }
        out.field("").field(Double.NaN).field(Double.POSITIVE_INFINITY).endRow().end();
        assertThat(bytes.toString(UTF_8))
                .startsWith("x,\"y,z\"\n\"a\"\"b,\\\n\r\t\u0001é\",0,0\n")
                .contains(",1249.75,4999\n")
                .endsWith("\n,,\n");
    }

    @Test
    void json_is_what_another_reader_reads() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonOut out = new JsonOut(bytes);
        out.object().name(NASTY).value(NASTY).name("list").list();
        for (int i = 0; i < 5_000; i++) {
            out.list().value(i / 4.0).value((long) i).value(i % 2 == 0).none().endList();
        }
        out.endList().name("nan").value(Double.NaN).name("raw").raw("{}").endObject().end();
        JsonNode json = JsonMapper.shared().readTree(bytes.toByteArray());
        assertThat(json.get(NASTY).asString()).isEqualTo(NASTY);
        assertThat(json.get("list")).hasSize(5_000);
        assertThat(json.get("list").get(4_999).toString()).isEqualTo("[1249.75,4999,false,null]");
        assertThat(json.get("nan").isNull()).isTrue();
        assertThat(json.get("raw").isObject()).isTrue();
        assertThat(bytes.toString(UTF_8)).endsWith("}\n");
    }
}
