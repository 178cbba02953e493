package care.cairn.app.meetings.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A paper as files: whole, well formed, and with hostile words as words. */
class PaperFilesTest {
    private static final String HOSTILE =
            "<script>alert(1)</script> </w:t></w:r> & ]]> \"quoted\" \u0001\uFFFE end \uD83D\uDE00";
    private static final String KEPT =
            "<script>alert(1)</script> </w:t></w:r> & ]]> \"quoted\"  end \uD83D\uDE00";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Paper PAPER =
            new Paper(
                    "fr",
                    "Titre " + HOSTILE,
                    "Sous-titre",
                    List.of(
                            new Paper.Heading(2, HOSTILE),
                            new Paper.Text("one\ntwo " + HOSTILE),
                            new Paper.Strong(HOSTILE),
                            new Paper.Points(List.of("a", HOSTILE)),
                            new Paper.Table(
                                    List.of("who", HOSTILE), List.of(List.of("x", HOSTILE)))),
                    "A note");

    private static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
    }

    private static Document xml(byte[] part)
            throws ParserConfigurationException, IOException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
    }

    @Test
    void every_part_of_a_word_file_is_well_formed_and_declared() throws Exception {
        var parts = parts(WordFile.of(PAPER));
        assertThat(parts.keySet().iterator().next()).isEqualTo("[Content_Types].xml");
        var types = text(parts, "[Content_Types].xml");
        for (var part : parts.entrySet()) {
            xml(part.getValue());
            assertThat(
                            part.getKey().endsWith(".rels")
                                    || part.getKey().equals("[Content_Types].xml")
                                    || types.contains("/" + part.getKey()))
                    .as(part.getKey())
                    .isTrue();
        }
        assertThat(text(parts, "word/styles.xml")).contains("w:lang w:val=\"fr\"");
    }

    @Test
    void hostile_words_are_words_in_a_word_file() throws Exception {
        var document =
                xml(Objects.requireNonNull(parts(WordFile.of(PAPER)).get("word/document.xml")));
        var texts = document.getElementsByTagNameNS(W, "t");
        int found = 0;
        for (int i = 0; i < texts.getLength(); i++) {
            var text = texts.item(i).getTextContent();
            found += text.contains(KEPT) ? 1 : 0;
            assertThat(text).doesNotContain("\u0001");
        }
        assertThat(found).isEqualTo(7);
        assertThat(document.getElementsByTagNameNS(W, "tblHeader").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagNameNS(W, "br").getLength()).isEqualTo(1);
    }

    @Test
    void hostile_words_are_words_in_a_page_to_take_away() {
        var page = Jsoup.parse(new String(WebFile.of(PAPER), StandardCharsets.UTF_8));
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("li").eachText()).contains(KEPT.replaceAll("  +", " "));
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("h1").text()).startsWith("Titre <script>");
        assertThat(page.select("[src], [href], link")).isEmpty();
    }

    @Test
    void the_same_paper_gives_the_same_bytes() {
        assertThat(WordFile.of(PAPER)).isEqualTo(WordFile.of(PAPER));
    }

    @Test
    void reading_takes_a_minute_for_220_words() {
        var long440 = new Paper("en", "", "", List.of(new Paper.Text("word ".repeat(440))), "");
        assertThat(long440.readingMinutes()).isEqualTo(2);
        assertThat(new Paper("en", "", "", List.of(), "").readingMinutes()).isEqualTo(1);
    }
}
