package care.cairn.app.measures.files;

import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param line of the file, from 1
 * @param column its name, or "" for the whole row
 * @param messageKey the reason
 * @param arguments what to fill in
 */
public record Problem(long line, String column, String messageKey, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }
}
