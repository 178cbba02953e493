package care.cairn.app.decisions;

import care.cairn.app.decisions.ballot.Method;
import care.cairn.app.decisions.ballot.Stakes;
import care.cairn.app.ledger.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal asks to be decided, where that is not the body's usual way.
 *
 * @param rule the key of the rule, or "" for the one that the body's terms name
 * @param settings of the rule
 * @param conditions of the rule that are met from the start, in words
 * @param days that conditions name, such as the one by which it is ratified
 * @param about the decision that it looks at again, or null
 */
public record Asking(
        String rule,
        Map<String, String> settings,
        Method method,
        Stakes stakes,
        Map<String, Words> conditions,
        Map<String, LocalDate> days,
        Proposal.@Nullable About about) {
    public Asking {
        settings = new TreeMap<>(settings);
        conditions = new TreeMap<>(conditions);
        days = new TreeMap<>(days);
    }

    /** As the body's terms have it. */
    public static final Asking USUAL = by("", Map.of(), Method.OPEN);

    public static Asking by(String rule, Map<String, String> settings, Method method) {
        return new Asking(rule, settings, method, Stakes.UNSAID, Map.of(), Map.of(), null);
    }

    /** On one proposal, with everything in the open. */
    public static Asking by(String rule, Map<String, String> settings) {
        return by(rule, settings, Method.OPEN);
    }

    /** What is shown before it closes. */
    public enum Secrecy {
        OPEN,
        HIDDEN,
        ANONYMOUS
    }

    /** Among options, which get the keys o1, o2 and so on in the order given. */
    public static Asking among(
            String rule, Map<String, String> settings, Secrecy secrecy, List<String> names) {
        List<Method.Option> options = new ArrayList<>();
        for (String name : names) {
            options.add(new Method.Option("o" + (options.size() + 1), Words.of(name), Words.NONE));
        }
        return by(
                rule,
                settings,
                new Method(
                        options,
                        Map.of(),
                        secrecy == Secrecy.HIDDEN,
                        secrecy == Secrecy.ANONYMOUS));
    }

    /** Of a kind, and about so much money, or null where none is at stake. */
    public Asking ofKind(String kind, @Nullable Long amount) {
        return with(new Stakes(kind, "", "", "", Words.NONE, amount));
    }

    public Asking with(Stakes said) {
        return new Asking(rule, settings, method, said, conditions, days, about);
    }

    /** With conditions of the rule that are met from the start, in words and as days. */
    public Asking met(Map<String, Words> inWords, Map<String, LocalDate> asDays) {
        return new Asking(rule, settings, method, stakes, inWords, asDays, about);
    }

    public Asking about(Proposal.About decision) {
        return new Asking(rule, settings, method, stakes, conditions, days, decision);
    }
}
