package care.cairn.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.search.Query.Piece;
import care.cairn.app.search.Query.Way;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is read as they mean it, and nothing of it becomes SQL. */
class QueryTest {

    @Test
    void words_phrases_choices_and_beginnings_are_told_apart() {
        var query = Query.of("falls \"care at home\" ward or bed -winter rehab* hosp");
        assertThat(query.wanted())
                .containsExactly(
                        List.of(new Piece(Way.TERM, "falls")),
                        List.of(new Piece(Way.PHRASE, "care at home")),
                        List.of(new Piece(Way.TERM, "ward"), new Piece(Way.TERM, "bed")),
                        List.of(new Piece(Way.START, "rehab")),
                        List.of(new Piece(Way.LAST, "hosp")));
        assertThat(query.unwanted()).containsExactly(new Piece(Way.TERM, "winter"));
    }

    @Test
    void french_quotes_and_a_quote_that_was_left_open_make_phrases() {
        assertThat(Query.of("« soins à domicile »").wanted())
                .containsExactly(List.of(new Piece(Way.PHRASE, " soins à domicile ")));
        assertThat(Query.of("-\"at home").unwanted())
                .containsExactly(new Piece(Way.PHRASE, "at home"));
    }

    @Test
    void another_search_is_offered_in_the_words_of_the_first() {
        assertThat(Query.of("fals hospital").with("fals", "falls")).isEqualTo("falls hospital");
        assertThat(Query.of("falls \"at home\"").anyOfIt()).isEqualTo("falls or \"at home\"");
        assertThat(Query.of("falls").anyOfIt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "-",
                "\"",
                "\"\"",
                "or",
                "-- ;",
                "a' or '1'='1",
                "x:*",
                "!!(a&b)"
            })
    void nothing_that_is_typed_stands_in_the_sql(String typed) {
        var sql = Query.of(typed).sql();
        assertThat(sql.text().replaceAll(":[a-z0-9]+", ""))
                .matches("(?s)[a-z_0-9 .=()'&|!:\\s]*")
                .doesNotContain("'1'");
    }

    @Test
    void a_word_that_is_nearly_another_is_known_for_it() {
        var known = List.of("hospital", "falls", "hôpital");
        assertThat(Spelling.nearest("hopsital", known)).contains("hospital");
        assertThat(Spelling.nearest("fals", known)).contains("falls");
        assertThat(Spelling.nearest("hopitaux", known)).contains("hôpital");
        assertThat(Spelling.nearest("falls", known)).isEmpty();
        assertThat(Spelling.nearest("budget", known)).isEmpty();
        assertThat(Spelling.distance("ca", "abc")).isEqualTo(3);
    }

    @Test
    void marks_are_parts_of_a_text_and_never_html() {
        var marked = Marked.of("a \u0002<b>\u0003 c");
        assertThat(marked.parts())
                .containsExactly(
                        new Marked.Part("a ", false),
                        new Marked.Part("<b>", true),
                        new Marked.Part(" c", false));
        assertThat(Marked.of("").isEmpty()).isTrue();
    }
}
