package care.cairn.app.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The key that a binding form carries in its hidden field {@code _once}, so that a second press, a
 * retry or a press of the back button does the act once. The ledger keeps it beside the act, unique
 * for each person. Templates write it with the fragment {@code frame/parts :: once}.
 */
@Component("once")
public class OnceKey {
    public static final String FIELD = "_once";

    /** A key for a form that is being written. */
    public UUID fresh() {
        return UUID.randomUUID();
    }

    /** The key of the request being answered, if it carries one that can be read. */
    public Optional<UUID> current() {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        String key = attributes.getRequest().getParameter(FIELD);
        if (key == null || key.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
