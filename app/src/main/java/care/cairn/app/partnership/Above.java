package care.cairn.app.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To whom a thing goes that is not answered: the forum, and then the body above each. */
@Service
@Transactional(readOnly = true)
public class Above {
    private final Bodies bodies;

    Above(Bodies bodies) {
        this.bodies = bodies;
    }

    /** The forum, the body above it and so on to the top; nothing where no forum is named. */
    public List<Body> from(@Nullable UUID forum) {
        List<Body> ladder = new ArrayList<>();
        @Nullable UUID next = forum;
        while (next != null) {
            Optional<Body> body = bodies.find(next);
            if (body.isEmpty() || ladder.contains(body.get())) {
                break;
            }
            ladder.add(body.get());
            next = body.get().parent();
        }
        return List.copyOf(ladder);
    }
}
