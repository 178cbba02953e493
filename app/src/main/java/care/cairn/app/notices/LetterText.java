package care.cairn.app.notices;

import care.cairn.app.notices.Content.Line;
import care.cairn.app.notices.Content.Section;

/** A letter as plain text. */
final class LetterText {
    private LetterText() {}

    static String of(Content content) {
        var text = new StringBuilder();
        text.append(content.greeting()).append("\n\n").append(content.intro()).append('\n');
        for (Section section : content.sections()) {
            text.append('\n').append(section.title()).append('\n');
            text.append("-".repeat(Math.min(70, section.title().length()))).append('\n');
            section.lines().forEach(line -> add(text, line));
        }
        text.append("\n--\n");
        content.foot().forEach(it -> text.append(it).append('\n'));
        text.append(content.stop()).append('\n').append(content.stopLink()).append('\n');
        return text.toString();
    }

    private static void add(StringBuilder text, Line line) {
        text.append("\n* ");
        if (!line.tag().isEmpty()) {
            text.append('[').append(line.tag()).append("] ");
        }
        text.append(PlainLine.of(line.title()));
        if (!line.when().isEmpty()) {
            text.append(" (").append(line.when()).append(')');
        }
        text.append('\n');
        if (!line.detail().isEmpty()) {
            text.append("  ").append(PlainLine.of(line.detail())).append('\n');
        }
        if (!line.link().isEmpty()) {
            text.append("  ").append(line.link()).append('\n');
        }
    }
}
