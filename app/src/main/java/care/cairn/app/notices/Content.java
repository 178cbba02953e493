package care.cairn.app.notices;

import java.util.List;

/**
 * What a letter says, in its reader's language; every link is whole.
 *
 * @param subject one line
 * @param intro one sentence under the greeting
 * @param foot sentences at the end, such as how to be told less
 */
record Content(
        String subject,
        String language,
        String place,
        String greeting,
        String intro,
        List<Section> sections,
        String stop,
        String stopLink,
        List<String> foot) {

    Content {
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /** Lines under a heading. */
    record Section(String title, List<Line> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One thing.
     *
     * @param tag a word before it, or ""
     * @param link where it leads, or ""
     * @param detail a sentence, or ""
     * @param when its clock, or ""
     */
    record Line(String tag, String title, String link, String detail, String when, boolean late) {}
}
