package care.cairn.app.web.frame;

import care.cairn.app.web.Onward;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewers;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.words.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The ways on from a thing: {@code ${@onward.from('signal', id)}}. */
@Component("onward")
public class OnwardLinks {
    private final ObjectProvider<Onward> ways;
    private final Viewers viewers;
    private final Wording words;

    OnwardLinks(ObjectProvider<Onward> ways, Viewers viewers, Wording words) {
        this.ways = ways;
        this.viewers = viewers;
        this.words = words;
    }

    /** Those that the reader may go, in their order; what writes is left out in the past. */
    public List<Link> from(String noun, UUID id) {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return List.of();
        }
        var viewer = viewers.of(attributes.getRequest());
        return ways.stream()
                .filter(it -> it.nouns().contains(noun))
                .filter(it ->
                        it.audience() == Role.VISITOR || (viewer.signedIn() && !viewer.past()))
                .sorted(Comparator.comparingInt(Onward::order))
                .map(it -> new Link(it.from(noun, id), words.say(it.messageKey())))
                .toList();
    }
}
