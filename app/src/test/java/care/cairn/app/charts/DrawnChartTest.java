package care.cairn.app.charts;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Series;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The template's output, read again as XML. */
class DrawnChartTest {

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static Document figure(Plot plot, String language) throws Exception {
        ChartWords words = Samples.words(language);
        String html = SampleSheet.figure(ChartFigure.of("c1", plot, words), words);
        return parse(html.strip());
    }

    private static List<Element> all(Document document, String css) {
        NodeList nodes = document.getElementsByTagName("*");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .filter(element -> List.of(element.getAttribute("class").split(" ")).contains(css))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void each_point_is_drawn_and_can_be_read(String language) throws Exception {
        Document document = figure(Samples.withHoles(), language);
        List<Element> points =
                all(document, "point").stream().filter(e -> e.hasAttribute("data-index")).toList();
        assertThat(points).as("on a desk and on a phone").hasSize(2 * 34);
        assertThat(all(document, "hole").stream().filter(e -> e.hasAttribute("data-index")))
                .hasSize(2 * 3);
        assertThat(points)
                .allSatisfy(point -> {
                    assertThat(point.getAttribute("role")).isEqualTo("img");
                    assertThat(point.getAttribute("aria-label")).matches("(?s).+ ?: .+\\..*");
                    assertThat(point.getAttribute("transform"))
                            .matches("translate\\([\\d.]+ [\\d.]+\\)( scale\\([\\d.]+\\))?");
                });
    }

    @Test
    void a_label_gives_period_value_state_and_rule() throws Exception {
        Element last =
                all(figure(Samples.delay(), "en"), "point").stream()
                        .filter(e -> e.getAttribute("data-index").equals("36"))
                        .findFirst()
                        .orElseThrow();
        assertThat(last.getAttribute("aria-label"))
                .isEqualTo(
                        "December 2025: 29\u00a0days. Worse than chance: above the upper limit of 23.5; two of three"
                                + " close to or above the upper limit of 23.5; one of eight in a row above the average.");
        assertThat(last.getAttribute("class")).isEqualTo("point worse");
    }

    @Test
    void a_drawing_has_no_style_no_script_and_no_number_that_is_none() throws Exception {
        ChartWords words = Samples.words("en");
        for (Plot plot :
                List.of(
                        Samples.delay(),
                        Samples.withHoles(),
                        Samples.shares(),
                        Samples.months(ControlCharts.RUN, Series.of(Samples.DELAY), Samples.down()),
                        Samples.months(
                                ControlCharts.XMR, Series.of(3), Samples.down().withTarget(2)),
                        Samples.months(ControlCharts.XMR, Series.of(), Samples.down()))) {
            String html = SampleSheet.figure(ChartFigure.of("c1", plot, words), words);
            assertThat(html)
                    .doesNotContain(
                            "NaN", "Infinity", "style=", "<style", "<script", "onclick", "th:");
        }
    }

    @Test
    void what_people_typed_stays_text() throws Exception {
        Plot plot =
                Samples.delay()
                        .withMarks(
                                List.of(
                                        new Mark(
                                                Samples.START, "<script>alert(1)</script>", "/x")));
        ChartWords words = Samples.words("en");
        assertThat(SampleSheet.figure(ChartFigure.of("c1", plot, words), words))
                .doesNotContain("<script>");
    }

    @Test
    void a_file_stands_alone() throws Exception {
        ChartWords words = Samples.words("en");
        String svg =
                new ChartFiles(SampleSheet.engine(words))
                        .svg(
                                Samples.delay(),
                                words,
                                List.of("Source: Public Health Scotland <& others>"));
        Document document = parse(svg);
        Element root = document.getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("svg");
        assertThat(root.getAttribute("width")).isEqualTo("960");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Discharge delay, all providers");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Getting worse", "XmR chart of 37 figures");
        assertThat(svg).contains("Public Health Scotland").doesNotContain("var(", "<a ");
        assertThat(all(document, "point"))
                .hasSize(37)
                .allMatch(e -> e.getAttribute("fill").startsWith("#"));
    }
}
