package care.cairn.app.notices;

import care.cairn.app.notices.Content.Line;
import care.cairn.app.notices.Content.Section;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter as HTML. Programs for mail know neither style sheets nor the rest of today's web, so it
 * is one column with the style on each element, and not written by the templates of the pages.
 */
final class LetterPage {
    private static final String INK = "color:#14232b";
    private static final String QUIET = "color:#51626b";
    private static final String ACCENT = "color:#0b5c63";
    private static final String LATE = "color:#9a3412;font-weight:600";

    private LetterPage() {}

    static String of(Content content) {
        var page = new StringBuilder();
        page.append(
                """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>%s</title></head>
                <body style="margin:0;padding:0;background:#f4f6f5;%s">
                <div style="max-width:600px;margin:0 auto;padding:24px 16px;font-family:Inter,'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5">
                <p style="margin:0 0 16px;font-weight:700;%s">%s</p>
                <div role="main" style="background:#ffffff;border:1px solid #dde3e2;border-radius:10px;padding:20px">
                <h1 style="margin:0 0 8px;font-size:20px;line-height:1.3">%s</h1>
                <p style="margin:0 0 8px">%s</p>
                """
                        .formatted(
                                safe(content.language()),
                                safe(content.subject()),
                                INK,
                                ACCENT,
                                safe(content.place()),
                                safe(content.greeting()),
                                safe(content.intro())));
        for (Section section : content.sections()) {
            page.append("<h2 style=\"margin:20px 0 4px;font-size:16px\">")
                    .append(safe(section.title()))
                    .append("</h2>\n<ul style=\"list-style:none;margin:0;padding:0\">\n");
            section.lines().forEach(line -> add(page, line));
            page.append("</ul>\n");
        }
        page.append("</div>\n");
        content.foot()
                .forEach(it ->
                        page.append("<p style=\"margin:16px 0 0;font-size:13px;")
                                .append(QUIET)
                                .append("\">")
                                .append(safe(it))
                                .append("</p>\n"));
        page.append(
                "<p style=\"margin:4px 0 0;font-size:13px\"><a style=\"%s\" href=\"%s\">%s</a></p>\n</div></body></html>\n"
                        .formatted(ACCENT, safe(content.stopLink()), safe(content.stop())));
        return page.toString();
    }

    private static void add(StringBuilder page, Line line) {
        page.append("<li style=\"padding:10px 0;border-top:1px solid #eaeeed\">");
        if (!line.tag().isEmpty()) {
            page.append(
                    "<span style=\"display:inline-block;padding:1px 8px;margin-right:6px;border-radius:6px;background:#e3efef;font-size:13px;font-weight:600;%s\">%s</span> "
                            .formatted(ACCENT, safe(line.tag())));
        }
        if (!line.when().isEmpty()) {
            page.append(
                    "<span style=\"font-size:14px;%s\">%s</span>"
                            .formatted(line.late() ? LATE : QUIET, safe(line.when())));
        }
        page.append("<div style=\"font-weight:600;overflow-wrap:anywhere\">");
        page.append(
                line.link().isEmpty()
                        ? safe(line.title())
                        : "<a style=\"%s\" href=\"%s\">%s</a>"
                                .formatted(ACCENT, safe(line.link()), safe(line.title())));
        page.append("</div>");
        if (!line.detail().isEmpty()) {
            page.append(
                    "<div style=\"font-size:14px;%s\">%s</div>"
                            .formatted(QUIET, safe(line.detail())));
        }
        page.append("</li>\n");
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
