package care.cairn.app.access.erasure;

import care.cairn.app.ledger.Names;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.WorkItem;
import care.cairn.app.web.WorkSource;
import care.cairn.app.web.words.Wording;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Words whose erasing somebody is asked to approve. */
@Component
class ErasureWork implements WorkSource {
    private static final int MINUTES = 3;

    private final ErasureRequests requests;
    private final Names names;
    private final Wording words;

    ErasureWork(ErasureRequests requests, Names names, Wording words) {
        this.requests = requests;
        this.names = names;
        this.words = words;
    }

    @Override
    public List<WorkItem> waitingFor(Viewer viewer) {
        var person = viewer.person();
        if (person == null) {
            return List.of();
        }
        var waiting = requests.waitingFor(person);
        var askers = names.people(waiting.stream().map(ErasureRequest::asker).distinct().toList());
        return waiting.stream()
                .map(it ->
                        new WorkItem(
                                "erasure.work.tag",
                                "open",
                                words.say("erasure.work.title"),
                                "/erasures/" + it.id(),
                                "erasure.work.detail",
                                List.of(
                                        Objects.requireNonNullElse(
                                                askers.get(it.asker()),
                                                words.say("erasure.somebody")),
                                        words.say("erasure.ground." + it.ground().name())),
                                null,
                                MINUTES))
                .toList();
    }
}
