package care.cairn.app.learning.aim;

import care.cairn.app.ledger.SubjectLink;
import care.cairn.app.web.form.Option;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an aim shows.
 *
 * @param version the one shown
 * @param latest whether it is the last one
 * @param statement what it says in that version
 * @param outline the aim and every part, each before what hangs on it
 * @param chosen the part that is looked at more closely
 * @param last what made the last version, or null at the first
 * @param edits whether the viewer may change it now
 * @param returns whether the viewer may make it again what it was in the version shown
 * @param adds whether the viewer may add ideas now
 * @param cycles the learning cycles that followed from it
 */
record AimPage(
        AimRows.AimRow row,
        String state,
        String style,
        String lead,
        int version,
        boolean latest,
        Statement statement,
        AimPicture picture,
        List<Part> outline,
        Part chosen,
        Choices choices,
        @Nullable Said last,
        boolean edits,
        boolean returns,
        boolean adds,
        List<SubjectLink> cycles) {

    public String path() {
        return "/learning/aims/" + row.id();
    }

    /** This page, of the same version, with another part looked at more closely. */
    public String at(int part) {
        return path() + (latest ? "?part=" : "?version=" + version + "&part=") + part;
    }

    /**
     * A part in words, or the aim as 0.
     *
     * @param depth how many steps from the aim
     * @param followed whether it and all that it hangs on is followed
     */
    record Part(
            int n,
            int depth,
            String kind,
            @Nullable String text,
            boolean retired,
            boolean followed,
            List<Tied> links) {}

    /** Something that a part is linked to. */
    record Tied(SubjectLink to, String role) {}

    /**
     * What the forms of the chosen part offer.
     *
     * @param kinds of parts that may hang on it
     * @param parents where it may hang
     * @param things on the record that it may be linked to
     */
    record Choices(
            List<Option> kinds, List<Option> parents, List<Option> things, List<Option> roles) {
        static final Choices NONE = new Choices(List.of(), List.of(), List.of(), List.of());
    }

    /** What was done to it, by whom and when. */
    record Said(
            int version, String text, String by, @Nullable String why, Instant at, long entry) {}

    /** A page of its versions, two of them compared. */
    record Versions(
            AimRows.AimRow row,
            List<Said> versions,
            int from,
            int to,
            List<AimDifference.Line> lines) {
        public String path() {
            return "/learning/aims/" + row.id();
        }

        public UUID id() {
            return row.id();
        }
    }
}
