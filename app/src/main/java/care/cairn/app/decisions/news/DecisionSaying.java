package care.cairn.app.decisions.news;

import care.cairn.app.decisions.Closing;
import care.cairn.app.decisions.DecisionPage;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.partnership.Sector;
import care.cairn.core.tally.DecisionRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Sentences about decisions whose parts are keys themselves: in templates, the bean of its name.
 */
@Component("decisionSaying")
public class DecisionSaying {
    /** Reasons whose values are names of options, as many as there are. */
    private static final Set<String> MANY = Set.of("winners", "tied-options");

    /** Reasons among whose values is a key of the rule, and where its word is. */
    private static final Map<String, String> OWN_KEYS =
            Map.of(
                    "condition-missing",
                    "decisions.condition.",
                    "role-empty",
                    "decisions.role.",
                    "casting-vote",
                    "decisions.choice.");

    private final MessageSource messages;

    DecisionSaying(MessageSource messages) {
        this.messages = messages;
    }

    /** Why the rule said so; sectors, seats, options and the rule's own keys are named. */
    public String because(DecisionPage page, Closing.Because because) {
        var names = page.voting().names();
        if (MANY.contains(because.key())) {
            return say(
                    "decisions.because." + because.key(),
                    String.join(
                            ", ",
                            because.values().stream().map(v -> names.getOrDefault(v, v)).toList()));
        }
        var prefix = OWN_KEYS.getOrDefault(because.key(), "");
        var values = because.values().stream().map(v -> value(v, names, prefix)).toArray();
        return say("decisions.because." + because.key(), values);
    }

    private Object value(String value, Map<String, String> names, String prefix) {
        if (Sector.ALL.contains(new Sector(value))) {
            return say(Sector.word(value));
        }
        var name = names.get(value);
        if (name != null) {
            return name;
        }
        if (value.matches("\\d+")) {
            return Long.valueOf(value);
        }
        return prefix.isEmpty() ? value : say(prefix + value);
    }

    /** When it passes, with what the body has set. */
    public String passes(DecisionPage page) {
        var head = page.head();
        var values =
                DecisionRules.find(head.ruleKey()).stream()
                        .flatMap(rule -> rule.parameters().stream())
                        .map(it -> {
                            var value = head.settings().getOrDefault(it.key(), it.initial());
                            return switch (it.kind()) {
                                case PICK -> say("decisions.setting." + it.key() + "." + value);
                                case WHOLE -> (Object) Long.valueOf(value);
                                case SHARE -> value;
                            };
                        })
                        .toArray();
        return say(head.ruleWord() + ".passes", values);
    }

    /** What the bar of a sector shows, for those who do not see it. */
    public String bar(DecisionPage page, DecisionPage.SectorRow row) {
        if (page.voting().covered() || !page.voting().form().equals("pick")) {
            return say("decisions.bar.answered", row.agree(), row.waiting(), row.silent());
        }
        return say(
                page.voting().hears() ? "decisions.bar" : "decisions.bar.tones",
                row.agree(),
                row.concern(),
                row.aside(),
                row.against(),
                row.waiting(),
                row.silent());
    }

    /** Sectors, one after the other. */
    public String sectors(List<String> keys) {
        return String.join(", ", keys.stream().map(key -> say(Sector.word(key))).toList());
    }

    /** The verdict that a measure had that day, or its key where the words are gone. */
    public String verdict(Proposal.Evidence evidence) {
        try {
            return say(evidence.verdict());
        } catch (NoSuchMessageException e) {
            return evidence.verdict();
        }
    }

    /** Whether somebody said something else before. */
    public boolean earlier(DecisionPage page) {
        return page.positions().stream().anyMatch(p -> !p.current());
    }

    /** Whether the viewer has a part in it. */
    public boolean signedIn(DecisionPage page) {
        return page.keeps() || page.programme() || !page.yours().isEmpty();
    }

    public String say(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
