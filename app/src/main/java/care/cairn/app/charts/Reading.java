package care.cairn.app.charts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One point in words, for the screen reader, the readout and the table.
 *
 * @param period the period, as it reads in a sentence
 * @param value the value with its unit, or why there is none
 * @param known whether there is a value
 * @param knownSince the day on which the value became known, or null
 * @param look how it is drawn; for an absent point {@link Look#GHOST}
 * @param state what kind of variation it is, or how it is left out
 * @param rules what each rule saw that flags it
 * @param centre the centre line there, empty if none; so for the limits and the target
 * @param says everything as one text
 */
public record Reading(
        int index,
        LocalDate start,
        String period,
        String value,
        boolean known,
        @Nullable LocalDate knownSince,
        Look look,
        String state,
        List<String> rules,
        String centre,
        String lower,
        String upper,
        String target,
        String says) {}
