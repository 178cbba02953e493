package care.cairn.app.web.frame;

import care.cairn.app.web.Beside;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewers;
import care.cairn.app.web.form.Link;
import care.cairn.app.web.words.Wording;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The ways beside the list of a room: {@code ${@beside.of('commit')}}. */
@Component("beside")
public class BesideLinks {
    private final ObjectProvider<Beside> ways;
    private final Viewers viewers;
    private final Wording words;

    BesideLinks(ObjectProvider<Beside> ways, Viewers viewers, Wording words) {
        this.ways = ways;
        this.viewers = viewers;
        this.words = words;
    }

    /** Those that the reader may go, in their order. */
    public List<Link> of(String room) {
        if (!(RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes)) {
            return List.of();
        }
        var viewer = viewers.of(attributes.getRequest());
        return ways.stream()
                .filter(it -> it.room().equals(room))
                .filter(it ->
                        it.audience() == Role.VISITOR
                                || (viewer.is(it.audience()) && !viewer.past()))
                .sorted(Comparator.comparingInt(Beside::order))
                .map(it -> new Link(it.path(), words.say(it.messageKey())))
                .toList();
    }
}
