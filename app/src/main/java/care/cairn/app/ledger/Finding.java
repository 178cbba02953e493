package care.cairn.app.ledger;

import java.util.List;

/**
 * Something that does not fit: where it is and what is wrong, in a key of the words on the screen
 * with what to fill in.
 *
 * @param place such as {@code entry 12} or {@code decisions.decision id=…}
 */
public record Finding(String place, String messageKey, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(String place, String messageKey, String... arguments) {
        return new Finding(place, messageKey, List.of(arguments));
    }
}
