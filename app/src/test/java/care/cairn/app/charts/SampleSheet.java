package care.cairn.app.charts;

import care.cairn.core.spc.Assurance;
import care.cairn.core.spc.ChartSettings;
import care.cairn.core.spc.ControlCharts;
import care.cairn.core.spc.Series;
import care.cairn.core.spc.Variation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes a page with every sample chart, to be looked at: main(folder). */
public final class SampleSheet {
    private SampleSheet() {}

    static SpringTemplateEngine engine(ChartWords words) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(words.messages());
        engine.setLinkBuilder(
                new StandardLinkBuilder() {
                    @Override
                    protected String computeContextPath(
                            IExpressionContext context,
                            String base,
                            Map<String, Object> parameters) {
                        return "";
                    }
                });
        return engine;
    }

    static String figure(ChartFigure figure, ChartWords words) {
        return engine(words)
                .process(
                        "charts/chart",
                        Set.of("figure"),
                        new Context(words.locale(), Map.of("figure", figure)));
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (String language : List.of("en", "fr")) {
            Files.writeString(folder.resolve(language + ".html"), page(language));
            ChartWords words = Samples.words(language);
            Files.writeString(
                    folder.resolve(language + ".svg"),
                    new ChartFiles(engine(words))
                            .svg(
                                    Samples.delay(),
                                    words,
                                    List.of(
                                            "Source: an illustration.",
                                            "Known on 3 December 2025.")));
            Files.writeString(folder.resolve("sample.csv"), ChartCsv.of(Samples.withHoles()));
        }
    }

    private static String page(String language) {
        ChartWords words = Samples.words(language);
        StringBuilder page =
                new StringBuilder(
                        "<!doctype html><html lang="
                                + language
                                + "><meta charset=utf-8><meta name=viewport content='width=device-width'>");
        for (String sheet :
                List.of(
                        "tokens", "base", "frame", "card", "tag", "list", "table", "form", "chart",
                        "print")) {
            page.append("<link rel=stylesheet href=css/").append(sheet).append(".css>");
        }
        page.append("<script defer src=chart.js></script><body><main><div class='grid'>");
        List<Plot> plots =
                List.of(
                        Samples.delay(),
                        Samples.withHoles(),
                        Samples.shares(),
                        Samples.months(ControlCharts.RUN, Series.of(Samples.DELAY), Samples.down()),
                        Samples.months(
                                ControlCharts.XMR,
                                Series.of(Samples.DELAY),
                                ChartSettings.standard()),
                        Samples.months(
                                ControlCharts.XMR,
                                Series.of(Arrays.copyOf(Samples.DELAY, 9)),
                                Samples.down().withTarget(20)),
                        Samples.months(
                                ControlCharts.XMR,
                                Series.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
                                Samples.down().withTarget(1)));
        for (int i = 0; i < plots.size(); i++) {
            Plot plot = plots.get(i);
            Verdict verdict = Verdict.of(plot, words);
            page.append("<section><h2>")
                    .append(plot.name())
                    .append("</h2><p class=lede><b>")
                    .append(verdict.headline())
                    .append("</b> ")
                    .append(verdict.rest())
                    .append("</p><div class='grid g2'><div class=card><figure>");
            page.append(figure(ChartFigure.of("chart-" + i, plot, words), words));
            page.append("<figcaption>")
                    .append(ChartFigure.summary(plot, words))
                    .append("</figcaption></figure></div><div class=card>");
            page.append(part("spark", Map.of("spark", Sparkline.of(plot.chart())), words));
            page.append(
                            part(
                                    "badge",
                                    Map.of("badge", Badge.of(plot.chart().variation(), words)),
                                    words))
                    .append("<br>");
            page.append(
                    part(
                            "badge",
                            Map.of("badge", Badge.of(plot.chart().assurance(), words)),
                            words));
            Cautions.of(plot, words)
                    .forEach(caution ->
                            page.append("<p class=small>").append(caution).append("</p>"));
            page.append("<p class=small>")
                    .append(Cautions.falseAlarms(plot.chart(), words))
                    .append("</p></div></div></section>");
        }
        page.append("<section class=card>");
        for (Variation variation : Variation.values()) {
            page.append(part("badge", Map.of("badge", Badge.of(variation, words)), words))
                    .append(" &nbsp; ");
        }
        for (Assurance assurance : Assurance.values()) {
            page.append(part("badge", Map.of("badge", Badge.of(assurance, words)), words))
                    .append(" &nbsp; ");
        }
        return page.append("</section></div></main>").toString();
    }

    private static String part(String name, Map<String, Object> model, ChartWords words) {
        return engine(words)
                .process("charts/chart", Set.of(name), new Context(words.locale(), model));
    }
}
