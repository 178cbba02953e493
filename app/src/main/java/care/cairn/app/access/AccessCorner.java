package care.cairn.app.access;

import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.frame.Corner;
import care.cairn.app.web.frame.CornerLink;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Signing in, or oneself; in the demo, the personas. */
@Component
class AccessCorner implements Corner {
    private final ObjectProvider<Personas> personas;
    private final FirstRun firstRun;

    AccessCorner(ObjectProvider<Personas> personas, FirstRun firstRun) {
        this.personas = personas;
        this.firstRun = firstRun;
    }

    @Override
    public List<CornerLink> links(Viewer viewer) {
        List<CornerLink> links = new ArrayList<>();
        if (viewer.is(Role.PROGRAMME) || viewer.is(Role.ADMINISTRATOR)) {
            links.add(new CornerLink("access.accounts", "/accounts", false));
        }
        if (personas.stream().findAny().isPresent()) {
            links.add(new CornerLink("access.personas", "/personas", false));
        } else if (!viewer.signedIn() && !firstRun.needed()) {
            links.add(new CornerLink("access.sign-in", "/sign-in", false));
        }
        if (viewer.signedIn()) {
            links.add(new CornerLink("access.account", "/account", true));
        }
        return links;
    }
}
