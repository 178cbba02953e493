package care.cairn.app.commitments;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Refusal;
import care.cairn.app.web.Result;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the form of a commitment sends; one choice names the person and so the partner. */
record TermsForm(
        @Nullable String what,
        @Nullable UUID person,
        @Nullable List<UUID> helpers,
        @Nullable String ownPart,
        @Nullable UUID forum,
        @Nullable String standard,
        @Nullable UUID measure,
        @Nullable String direction,
        @Nullable String target,
        @Nullable String targetBy,
        @Nullable String rhythm,
        @Nullable String ifNotMet,
        @Nullable String start,
        @Nullable String review,
        @Nullable String end) {

    /**
     * The terms that it says, names left out.
     *
     * @param partners of the people that can be asked, by person
     */
    Result<Terms> terms(Map<UUID, UUID> partners, Goals goals) {
        if (person == null || !partners.containsKey(person)) {
            return Result.refused(Refusal.at("person", "commitments.refusal.nobody"));
        }
        if (forum == null) {
            return Result.refused(Refusal.at("forum", "commitments.refusal.no-such-forum"));
        }
        try {
            var from = day("start", start);
            var until = day("end", end);
            if (from == null) {
                throw new Unread("start", "day");
            }
            if (until == null) {
                throw new Unread("end", "day");
            }
            return Result.done(
                    new Terms(
                            Words.of(what),
                            Objects.requireNonNull(partners.get(person)),
                            "",
                            person,
                            helpers == null
                                    ? List.of()
                                    : helpers.stream()
                                            .distinct()
                                            .map(h -> new Terms.Supporter(h, ""))
                                            .toList(),
                            Words.of(ownPart),
                            forum,
                            "",
                            Words.of(standard),
                            goal(goals),
                            rhythm == null ? "" : rhythm,
                            Words.of(ifNotMet),
                            from,
                            day("review", review),
                            until));
        } catch (Unread e) {
            return Result.refused(e.refusal);
        }
    }

    private Terms.@Nullable Goal goal(Goals goals) throws Unread {
        if (measure == null) {
            return null;
        }
        var found = goals.find(measure).orElseThrow(() -> new Unread("measure", "measure"));
        return new Terms.Goal(
                measure,
                found.definition().name().in(Locale.ENGLISH),
                direction == null ? "" : direction,
                number(),
                day("targetBy", targetBy));
    }

    private @Nullable Double number() throws Unread {
        if (target == null || target.isBlank()) {
            return null;
        }
        try {
            double value = Double.parseDouble(target.strip().replace(',', '.'));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Unread("target", "target");
    }

    static @Nullable LocalDate day(String field, @Nullable String text) throws Unread {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (day.getYear() >= 1900 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new Unread(field, "day");
    }

    /** A field that cannot be read. */
    static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;
        final transient Refusal refusal;

        Unread(String field, String key) {
            this.refusal = Refusal.at(field, "commitments.refusal." + key);
        }
    }
}
