package care.cairn.app.decisions;

import care.cairn.app.partnership.Sector;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Sentences about decisions whose parts are keys themselves: in templates, the bean of its name.
 */
@Component("decisionSaying")
class DecisionSaying {
    private final MessageSource messages;

    DecisionSaying(MessageSource messages) {
        this.messages = messages;
    }

    /** Why the rule said so; sectors among the values are named. */
    public String because(Closing.Because because) {
        var values =
                because.values().stream()
                        .map(v -> Sector.ALL.contains(new Sector(v)) ? say(Sector.word(v)) : v)
                        .toArray();
        return say("decisions.because." + because.key(), values);
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

    private String say(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
