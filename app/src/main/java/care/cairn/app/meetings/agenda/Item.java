package care.cairn.app.meetings.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A point of an agenda.
 *
 * @param n by which it is known, from 1 on; its place on the agenda is another thing
 * @param state {@link #ASKED}, {@link #ON}, {@link #DECLINED} or {@link #OUT}
 * @param about the subject that it is about, such as {@code decision/2f1c…}, or ""
 * @param carried the meeting that left it over, or null
 */
public record Item(int n, String state, Matter matter, String about, @Nullable UUID carried) {
    public static final String ASKED = "asked";
    public static final String ON = "on";
    public static final String DECLINED = "declined";
    public static final String OUT = "out";

    public boolean on() {
        return state.equals(ON);
    }

    Item in(String other) {
        return new Item(n, other, matter, about, carried);
    }

    Item worded(Matter other) {
        return new Item(n, state, other, about, carried);
    }
}
