package care.cairn.app.commitments;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import care.cairn.app.web.form.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form of a commitment sends; one choice names the person and so the partner. */
record TermsForm(
        @Nullable String what,
        @Nullable String person,
        @Nullable List<String> helpers,
        @Nullable String ownPart,
        @Nullable String forum,
        @Nullable String standard,
        @Nullable String measure,
        @Nullable String direction,
        @Nullable String target,
        @Nullable String targetBy,
        @Nullable String rhythm,
        @Nullable String ifNotMet,
        @Nullable String start,
        @Nullable String review,
        @Nullable String end,
        @Nullable String publicity) {

    /**
     * The terms that it says, names left out.
     *
     * @param partners of the people that can be asked, by person
     */
    Result<Terms> terms(Map<UUID, UUID> partners, Goals goals) {
        return Typed.read(() -> {
            var asked = Typed.idOrNone("person", person);
            var partner = asked == null ? null : partners.get(asked);
            if (asked == null || partner == null) {
                return Result.refused(Refusal.at("person", "commitments.refusal.nobody"));
            }
            var answersTo = Typed.idOrNone("forum", forum);
            if (answersTo == null) {
                return Result.refused(Refusal.at("forum", "commitments.refusal.no-such-forum"));
            }
            return Result.done(
                    new Terms(
                            Words.of(what),
                            partner,
                            "",
                            asked,
                            Typed.ids("helpers", helpers).stream()
                                    .map(h -> new Terms.Supporter(h, ""))
                                    .toList(),
                            Words.of(ownPart),
                            answersTo,
                            "",
                            Words.of(standard),
                            goal(goals),
                            Typed.text(rhythm),
                            Words.of(ifNotMet),
                            Typed.day("start", start),
                            Typed.dayOrNone("review", review),
                            Typed.day("end", end),
                            Typed.blank(publicity) ? Terms.PUBLIC : Typed.text(publicity)));
        });
    }

    private Terms.@Nullable Goal goal(Goals goals) {
        var chosen = Typed.idOrNone("measure", measure);
        if (chosen == null) {
            return null;
        }
        var found =
                goals.find(chosen)
                        .orElseThrow(() -> Typed.unfit("measure", "commitments.refusal.measure"));
        return new Terms.Goal(
                chosen,
                found.definition().name().in(Locale.ENGLISH),
                Typed.text(direction),
                Typed.numberOrNone("target", target),
                Typed.dayOrNone("targetBy", targetBy));
    }
}
