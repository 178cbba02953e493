package care.cairn.app.work;

import care.cairn.app.ledger.Names;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.frame.PageNote;
import care.cairn.app.web.words.Wording;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says on the page of a thing who has put it off until when, or muted it. */
@Component
class AsideNote implements PageNote {
    /** The page of one thing; lists and rooms hold no notes. */
    private static final Pattern A_THING =
            Pattern.compile("/.*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}.*");

    private final Asides asides;
    private final Names names;
    private final Wording words;

    AsideNote(Asides asides, Names names, Wording words) {
        this.asides = asides;
        this.names = names;
        this.words = words;
    }

    @Override
    public List<String> on(String page, Viewer viewer) {
        if (!A_THING.matcher(page).matches()) {
            return List.of();
        }
        var here = asides.on(page, viewer);
        if (here.isEmpty()) {
            return List.of();
        }
        var people = names.people(here.stream().map(Aside::person).distinct().toList());
        return here.stream()
                .map(it -> {
                    String who = people.getOrDefault(it.person(), words.say("work.erased"));
                    return it.until() == null
                            ? words.say("work.aside.note.mute", who)
                            : words.say("work.aside.note.off", who, words.day(it.until()));
                })
                .distinct()
                .toList();
    }
}
