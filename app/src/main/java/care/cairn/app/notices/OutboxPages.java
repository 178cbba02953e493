package care.cairn.app.notices;

import care.cairn.app.access.Readers;
import care.cairn.app.ledger.Names;
import care.cairn.app.notices.Outbox.Troubled;
import care.cairn.app.web.Audience;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.frame.Notice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of letters: those that wait, and those that a mail server would not take. */
@Controller
class OutboxPages {
    private static final int SHOWN = 100;

    private final Outbox outbox;
    private final Carrier carrier;
    private final Readers readers;
    private final Names names;

    OutboxPages(Outbox outbox, Carrier carrier, Readers readers, Names names) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.readers = readers;
        this.names = names;
    }

    @GetMapping("/notices/outbox")
    @Audience(Role.ADMINISTRATOR)
    String show(Viewer viewer, Model model) {
        List<Troubled> troubled = outbox.troubled(SHOWN);
        Map<UUID, String> addresses = new HashMap<>();
        troubled.stream()
                .map(Troubled::person)
                .distinct()
                .forEach(person ->
                        readers.find(person, viewer.today())
                                .map(Readers.Reader::address)
                                .ifPresent(it -> addresses.put(person, it)));
        model.addAttribute("server", carrier.server().orElse(null));
        model.addAttribute("counts", outbox.counts());
        model.addAttribute("states", Letter.State.ALL);
        model.addAttribute("troubled", troubled);
        model.addAttribute(
                "people",
                names.people(troubled.stream().map(Troubled::person).distinct().toList()));
        model.addAttribute("addresses", addresses);
        model.addAttribute("past", viewer.past());
        return "notices/outbox";
    }

    @PostMapping("/notices/outbox/{id}/again")
    @Audience(Role.ADMINISTRATOR)
    String again(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
        if (!outbox.again(id, viewer.at())) {
            throw new MissingException("notices.outbox.missing");
        }
        Notice.leave(next, "notices.outbox.again.done");
        return "redirect:/notices/outbox";
    }
}
