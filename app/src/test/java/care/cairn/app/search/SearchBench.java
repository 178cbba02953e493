package care.cairn.app.search;

import care.cairn.app.CairnApplication;
import care.cairn.app.Yardstick;
import care.cairn.app.database.TestDatabase;
import care.cairn.app.ledger.Author;
import care.cairn.app.partnership.Partnerships;
import care.cairn.app.web.Browse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a search among 50,000 documents takes, over HTTP, the page with its marked excerpts
 * included. A tenth of a second is what people take for at once (Miller 1968, Nielsen 1993): about
 * three Y.
 */
class SearchBench {
    private static final int DOCUMENTS = 50_000;
    private static final int WORDS = 80;
    private static final int VOCABULARY = 20_000;
    private static final int WARM = 15;
    private static final int ROUNDS = 31;
    private static final double GOAL = 3;

    @Test
    void searchAmongFiftyThousandDocuments() {
        try (ConfigurableApplicationContext program =
                new SpringApplicationBuilder(CairnApplication.class)
                        .initializers(new TestDatabase())
                        .run("--server.port=0", "--logging.level.root=warn")) {
            program.getBean(Partnerships.class)
                    .found("Bench", "en", "UTC", true, true, Author.CLOCK, Instant.now())
                    .orThrow();
            fill(program.getBean(JdbcClient.class));
            int port =
                    Integer.parseInt(
                            program.getEnvironment().getRequiredProperty("local.server.port"));
            Browse browse = new Browse(port).with("Accept-Language", "en");
            double y = Yardstick.milliseconds();
            long start = System.nanoTime();
            once(browse, "wab");
            Yardstick.print(
                    "first search, all 50,000 documents read",
                    (System.nanoTime() - start) / 1e6,
                    y,
                    1_000);
            Map<String, String> searches = new LinkedHashMap<>();
            searches.put("a rare word", word(15_000));
            searches.put("two words", word(120) + " " + word(90));
            searches.put("a word in every third document", word(25));
            searches.put("the beginning of a word", word(700).substring(0, 3));
            searches.put("a phrase", '"' + word(3) + " " + word(5) + '"');
            searches.put("a word that is not there", "zzyzxq");
            searches.forEach((what, typed) -> {
                for (int i = 0; i < WARM; i++) {
                    once(browse, typed);
                }
                double before = Yardstick.milliseconds();
                double[] times = new double[ROUNDS];
                for (int i = 0; i < ROUNDS; i++) {
                    long from = System.nanoTime();
                    once(browse, typed);
                    times[i] = (System.nanoTime() - from) / 1e6;
                }
                Arrays.sort(times);
                Yardstick.print(
                        "search among 50,000 documents: " + what,
                        times[ROUNDS / 2],
                        (before + Yardstick.milliseconds()) / 2,
                        GOAL);
            });
        }
    }

    private static void once(Browse browse, String typed) {
        var page = browse.get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        if (page.statusCode() != 200) {
            throw new IllegalStateException("The search answered " + page.statusCode());
        }
    }

    /** An invented word, another for each number. */
    private static String word(int n) {
        StringBuilder word = new StringBuilder("w");
        for (int rest = n; rest > 0; rest /= 20) {
            word.append("abdefghiklmnoprstuvy".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    /** Decisions behind the record's back: the words by Zipf's law, as in any language. */
    private static void fill(JdbcClient jdbc) {
        String[] words = new String[VOCABULARY];
        for (int n = 0; n < VOCABULARY; n++) {
            words[n] = word(n + 1);
        }
        jdbc.sql(
                        """
                        with word as materialized (select cast(:words as text[]) as all_words),
                        made as (
                            select g as n, gen_random_uuid() as id,
                                (select string_agg(
                                    w.all_words[1 + floor(exp(random() * ln(:vocabulary - 1)))::int],
                                    ' ')
                                 from word w, generate_series(1, :length + g * 0)) as text
                            from generate_series(1, :documents) g
                        ),
                        opened as (
                            insert into decisions.decision (id, number, body, body_name, question,
                                why_now, rule, settings, quorum, sectors, opened, version, closes)
                            select id, n, gen_random_uuid(), 'The Board',
                                split_part(text, ' ', 1) || ' ' || split_part(text, ' ', 2)
                                    || ' ' || split_part(text, ' ', 3),
                                text, 'consent/1', '{}', 1, '{}',
                                timestamptz '2020-01-01' + n * interval '30 minutes', 1,
                                timestamptz '2030-01-01'
                            from made returning 1
                        )
                        select count(*) from opened
                        """)
                .param("words", words)
                .param("vocabulary", VOCABULARY)
                .param("length", WORDS)
                .param("documents", DOCUMENTS)
                .query(Long.class)
                .single();
    }
}
