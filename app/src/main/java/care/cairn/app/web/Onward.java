package care.cairn.app.web;

import java.util.List;
import java.util.UUID;

/**
 * Where one can go on from a thing, offered by another module: its line of sight, a change to be
 * tried. A bean; pages show it with {@code frame/parts :: onward}.
 *
 * @param order they are shown in this order
 * @param nouns the nouns of the subjects that it starts from, such as {@code signal}
 * @param messageKey what it is called
 * @param path with {@code {subject}} for the subject, such as {@code signal/2f1c…}
 * @param audience the least role that sees it: VISITOR or MEMBER
 */
public record Onward(int order, List<String> nouns, String messageKey, String path, Role audience) {
    public Onward {
        nouns = List.copyOf(nouns);
    }

    /** The way on from a thing of one of the nouns. */
    public String from(String noun, UUID id) {
        return path.replace("{subject}", noun + "/" + id);
    }
}
