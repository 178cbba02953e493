package care.cairn.app.web.frame;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was just done, shown once on the page that follows: a key of the words on the screen and
 * what to fill in. A page shows it with {@code frame/parts :: notice}.
 */
public record Notice(String messageKey, List<String> arguments) implements Serializable {

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** Leaves the notice for the page that a redirect leads to. */
    public static void leave(RedirectAttributes next, String messageKey, Object... arguments) {
        next.addFlashAttribute("notice", of(messageKey, arguments));
    }

    public static Notice of(String messageKey, Object... arguments) {
        return new Notice(messageKey, Stream.of(arguments).map(Object::toString).toList());
    }
}
