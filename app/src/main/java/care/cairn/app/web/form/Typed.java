package care.cairn.app.web.form;

import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed into a field as what it should be. A page takes every field as text and
 * reads it within {@link #read}, so that what cannot be read is refused at its field, with all that
 * was typed kept:
 *
 * <pre>{@code Typed.read(() -> partners.leave(id, Typed.day("until", until), …))}</pre>
 *
 * Where a field may be left empty, ask {@link #blank} first or use a method that says {@code
 * OrNone}.
 */
public final class Typed {
    private Typed() {}

    /** What was typed into one field cannot be read. */
    private static final class UnreadableFieldException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        UnreadableFieldException(Refusal refusal) {
            super(refusal.messageKey());
            this.refusal = refusal;
        }
    }

    /**
     * What the act says, or the refusal of a field whose text is too long or cannot be read; then
     * nothing is done.
     */
    public static <T> Result<T> read(Supplier<Result<T>> act) {
        var tooLong = Bounds.exceeded();
        if (tooLong.isPresent()) {
            return Result.refused(tooLong.get());
        }
        try {
            return act.get();
        } catch (UnreadableFieldException e) {
            return Result.refused(e.refusal);
        }
    }

    /** Stops the reading: the field has something that does not fit. */
    public static RuntimeException unfit(String field, String messageKey, Object... arguments) {
        return new UnreadableFieldException(Refusal.at(field, messageKey, arguments));
    }

    public static boolean blank(@Nullable String typed) {
        return text(typed).isEmpty();
    }

    /** Without the blanks at its ends; nothing is "". */
    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /** A day of the years 1900 to 2199, as a browser's date field writes it. */
    public static LocalDate day(String field, @Nullable String typed) {
        if (blank(typed)) {
            throw unfit(field, "form.missing.day");
        }
        try {
            var day = LocalDate.parse(text(typed));
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw unfit(field, "form.unread.day", text(typed));
    }

    public static @Nullable LocalDate dayOrNone(String field, @Nullable String typed) {
        return blank(typed) ? null : day(field, typed);
    }

    /** A moment of the years 1900 to 2199, as a browser's field for it writes it. */
    public static Instant moment(String field, @Nullable String typed, ZoneId zone) {
        if (blank(typed)) {
            throw unfit(field, "form.missing.moment");
        }
        try {
            var moment = LocalDateTime.parse(text(typed));
            if (moment.getYear() >= 1900 && moment.getYear() < 2200) {
                return moment.atZone(zone).toInstant();
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw unfit(field, "form.unread.moment", text(typed));
    }

    /** A finite number, with a point or a comma. */
    public static double number(String field, @Nullable String typed) {
        try {
            double number = Double.parseDouble(text(typed).replace(',', '.'));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw blank(typed)
                ? unfit(field, "form.missing.number")
                : unfit(field, "form.unread.number", text(typed));
    }

    public static @Nullable Double numberOrNone(String field, @Nullable String typed) {
        return blank(typed) ? null : number(field, typed);
    }

    /** A whole number of at most nine figures. */
    public static int whole(String field, @Nullable String typed) {
        if (blank(typed)) {
            throw unfit(field, "form.missing.number");
        }
        if (!text(typed).matches("-?[0-9]{1,9}")) {
            throw unfit(field, "form.unread.whole", text(typed));
        }
        return Integer.parseInt(text(typed));
    }

    /** The id of what was chosen from a list. */
    public static UUID id(String field, @Nullable String typed) {
        var id = idOrNone(field, typed);
        if (id == null) {
            throw unfit(field, "form.unread.choice");
        }
        return id;
    }

    public static @Nullable UUID idOrNone(String field, @Nullable String typed) {
        if (blank(typed)) {
            return null;
        }
        try {
            var id = UUID.fromString(text(typed));
            if (id.toString().equalsIgnoreCase(text(typed))) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw unfit(field, "form.unread.choice");
    }

    /** Each id that was ticked, once. */
    public static List<UUID> ids(String field, @Nullable List<String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .filter(one -> !blank(one))
                        .map(one -> id(field, one))
                        .distinct()
                        .toList();
    }

    /** The one that was chosen, by its name. */
    public static <E extends Enum<E>> E one(String field, Class<E> type, @Nullable String typed) {
        try {
            return Enum.valueOf(type, text(typed));
        } catch (IllegalArgumentException e) {
            throw unfit(field, "form.unread.choice");
        }
    }
}
