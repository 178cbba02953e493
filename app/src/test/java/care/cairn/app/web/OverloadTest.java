package care.cairn.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.access.TestPersonas;
import care.cairn.app.database.CairnTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Too much at once: no connection is free, or a file is too large. */
@CairnTest(
        properties = {
            "spring.datasource.hikari.maximum-pool-size=4",
            "spring.datasource.hikari.connection-timeout=500",
            "spring.servlet.multipart.max-file-size=1MB",
            "spring.servlet.multipart.max-request-size=1MB"
        })
class OverloadTest {
    private static final int MEGABYTES = 40;

    @Autowired DataSource pool;
    @LocalServerPort int port;

    @Test
    void without_a_free_connection_a_plain_page_says_that_it_cannot_answer_now() throws Exception {
        var browse = new Browse(port).with("Accept-Language", "en");
        assertThat(browse.get("/sign-in").statusCode()).isEqualTo(200);
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                held.add(pool.getConnection());
            }
            for (String path : List.of("/", "/measures", "/record")) {
                var away = browse.get(path);
                assertThat(away.statusCode()).as(path + away.body()).isEqualTo(503);
                assertThat(away.body())
                        .contains("Cairn cannot answer just now", "<html lang=\"en\">")
                        .doesNotContain("??", "Exception");
                assertThat(away.headers().firstValue("Retry-After")).contains("10");
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        assertThat(browse.get("/measures").statusCode()).isLessThan(400);
    }

    @Test
    void a_file_larger_than_may_be_is_told_so_while_it_streams_in() throws Exception {
        var browse =
                new Browse(port)
                        .with("Accept-Language", "en")
                        .become(TestPersonas.key(UUID.randomUUID(), Role.ANALYST));
        browse.get("/measures/import");
        String boundary = "between-the-parts";
        byte[] head =
                """
                --%s\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --%s\r
                Content-Disposition: form-data; name="file"; filename="large.csv"\r
                Content-Type: text/csv\r
                \r
                """
                        .formatted(boundary, browse.token(), boundary)
                        .getBytes(StandardCharsets.UTF_8);
        for (boolean told : new boolean[] {true, false}) {
            var body =
                    HttpRequest.BodyPublishers.ofInputStream(() ->
                            new SequenceInputStream(
                                    new ByteArrayInputStream(head), new Endless(MEGABYTES << 20)));
            var request =
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:" + port + "/measures/import"))
                            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                            .header("Accept-Language", "en")
                            .header("Cookie", cookies(browse))
                            .POST(
                                    told
                                            ? HttpRequest.BodyPublishers.fromPublisher(
                                                    body, head.length + ((long) MEGABYTES << 20))
                                            : body)
                            .build();
            HttpResponse<String> answer;
            try (var client = HttpClient.newHttpClient()) {
                answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            assertThat(answer.statusCode()).as("length told: %s", told).isEqualTo(413);
            assertThat(answer.body()).contains("That file is too large").doesNotContain("??");
        }
    }

    private static String cookies(Browse browse) {
        return "cairn-session=%s; cairn-form=%s"
                .formatted(
                        browse.cookie("cairn-session").orElse(""),
                        browse.cookie("cairn-form").orElse(""));
    }

    /** So many bytes, made as they are read. */
    private static final class Endless extends InputStream {
        private int left;

        Endless(int bytes) {
            this.left = bytes;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = Math.min(length, left);
            Arrays.fill(into, from, from + n, (byte) 'x');
            left -= n;
            return n;
        }
    }
}
