package care.cairn.app.access;

import care.cairn.app.partnership.People;
import care.cairn.app.partnership.Person;
import care.cairn.app.web.Audience;
import care.cairn.app.web.LocalPath;
import care.cairn.app.web.MissingException;
import care.cairn.app.web.OffTheRecord;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In the demo: choose whose eyes to look through. Elsewhere there is no such page. */
@Controller
class PersonaPages {
    private final ObjectProvider<Personas> personas;
    private final People people;
    private final Sittings sittings;

    PersonaPages(ObjectProvider<Personas> personas, People people, Sittings sittings) {
        this.personas = personas;
        this.people = people;
        this.sittings = sittings;
    }

    /** A persona as it is shown. */
    record Card(String key, String name, boolean now) {}

    @GetMapping("/personas")
    @Audience(value = Role.VISITOR, door = true)
    String choose(Viewer viewer, @RequestParam @Nullable String next, Model model) {
        List<Card> cards =
                personas.stream()
                        .flatMap(some -> some.all().stream())
                        .map(persona -> card(persona, viewer))
                        .toList();
        if (cards.isEmpty()) {
            throw new MissingException("trouble.404");
        }
        model.addAttribute("cards", cards);
        model.addAttribute("next", LocalPath.orHome(next));
        return "access/personas";
    }

    @PostMapping("/personas")
    @Audience(value = Role.VISITOR, door = true)
    @OffTheRecord
    String become(
            @RequestParam(defaultValue = "") String persona,
            @RequestParam @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Persona chosen =
                personas.stream()
                        .flatMap(some -> some.find(persona).stream())
                        .findFirst()
                        .orElseThrow(() -> new MissingException("trouble.404"));
        if (chosen.visitor()) {
            sittings.end(request, response);
        } else {
            sittings.begin(Sittings.PERSONA, chosen.key(), request, response);
        }
        return Redirect.to(LocalPath.orHome(next));
    }

    private Card card(Persona persona, Viewer viewer) {
        UUID person = persona.person();
        String name = person == null ? "" : people.find(person).map(Person::name).orElse("");
        return new Card(persona.key(), name, Objects.equals(person, viewer.person()));
    }
}
