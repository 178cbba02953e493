package care.cairn.app.web;

import java.util.List;

/**
 * Why the domain said no: a key of the words on the screen and what to fill in. Shown on the form,
 * in the reader's language, with status 422; nothing that was typed is lost.
 *
 * @param field the form field at fault, or "" for the whole form
 */
public record Refusal(String field, String messageKey, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String messageKey, Object... arguments) {
        return new Refusal("", messageKey, List.of(arguments));
    }

    public static Refusal at(String field, String messageKey, Object... arguments) {
        return new Refusal(field, messageKey, List.of(arguments));
    }
}
