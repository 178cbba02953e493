package care.cairn.app.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The partnership at whose place this program stands, as every page needs to know it. */
public interface Place {
    /** Its name, or "" while it has none. */
    String name();

    ZoneId zone();

    /** The languages that it works in, its first one first. */
    List<Locale> languages();

    /** Whether visitors who are not signed in may read the record. */
    boolean publicRecord();
}
