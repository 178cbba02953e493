package care.cairn.core.instrument;

import java.util.Map;

/**
 * The answers of one rater.
 *
 * @param rater any name, one for each rater of a wave
 * @param answers by id of the item; none for an item passed over
 */
public record Sheet(String rater, Map<String, Answer> answers) {
    public Sheet {
        answers = Map.copyOf(answers);
    }
}
