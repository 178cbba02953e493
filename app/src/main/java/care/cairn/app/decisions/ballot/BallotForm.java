package care.cairn.app.decisions.ballot;

import care.cairn.core.tally.poll.Choice;
import care.cairn.core.tally.poll.Form;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of one seat, so that the page can draw it: read from the rule, never written for
 * one.
 *
 * @param form {@code pick}, {@code select}, {@code score}, {@code share-out} or {@code rank}
 * @param choices the answers that are buttons
 * @param options the fields, one for each option; none where only answers are asked
 * @param numbers that a field offers, where it offers some
 * @param most how many options may be named, or points given
 */
public record BallotForm(
        String form, List<Button> choices, List<Field> options, List<Integer> numbers, int most) {

    /** An answer to press. */
    public record Button(String key, boolean reason, boolean blocks) {}

    /**
     * An option to mark.
     *
     * @param value what the seat says of it now, or null
     */
    public record Field(
            String key, @Nullable String name, @Nullable String about, @Nullable Integer value) {}

    /**
     * The ballot of a seat.
     *
     * @param voting false for an advisory seat, which cannot block
     * @param now what the seat says now, or null
     */
    public static BallotForm of(Rule rule, Method method, boolean voting, @Nullable Answer now) {
        var value = rule.value();
        var choices =
                value.choices().stream()
                        .filter(c -> voting || !rule.objects(c.key()))
                        .map(c ->
                                new Button(c.key(), c.needsReason(), c.tone() == Choice.Tone.BLOCK))
                        .toList();
        var fields =
                method.options().stream()
                        .map(o ->
                                new Field(
                                        o.key(),
                                        o.name().text(),
                                        o.about().text(),
                                        now == null ? null : now.marks().get(o.key())))
                        .toList();
        var set = rule.settings();
        return switch (value.form()) {
            case PICK -> new BallotForm("pick", choices, List.of(), List.of(), 0);
            case SELECT ->
                    new BallotForm("select", choices, fields, List.of(), whole(set.get("most")));
            case SCORE ->
                    new BallotForm(
                            "score",
                            choices,
                            fields,
                            IntStream.rangeClosed(whole(set.get("least")), whole(set.get("most")))
                                    .boxed()
                                    .toList(),
                            whole(set.get("most")));
            case SHARE_OUT ->
                    new BallotForm("share-out", choices, fields, List.of(), whole(set.get("dots")));
            case RANK ->
                    new BallotForm(
                            "rank",
                            choices,
                            fields,
                            IntStream.rangeClosed(1, fields.size()).boxed().toList(),
                            fields.size());
        };
    }

    private static int whole(@Nullable String text) {
        return Integer.parseInt(Objects.requireNonNullElse(text, "0"));
    }

    /** Whether options are marked. */
    public boolean marks() {
        return !form.equals("pick");
    }

    /** Whether one option is chosen and no more. */
    public boolean one() {
        return form.equals("select") && most == 1;
    }

    /** The word for a shape of ballot. */
    public static String word(Form form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
