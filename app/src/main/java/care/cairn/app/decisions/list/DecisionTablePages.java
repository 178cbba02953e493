package care.cairn.app.decisions.list;

import care.cairn.app.web.Audience;
import care.cairn.app.web.Role;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.table.Tables;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of decisions for spreadsheets, narrowed as on the screen. */
@Controller
class DecisionTablePages {
    private final DecisionTable table;
    private final Tables tables;

    DecisionTablePages(DecisionTable table, Tables tables) {
        this.table = table;
        this.tables = tables;
    }

    @GetMapping({"/decisions.csv", "/decisions.xlsx"})
    @Audience(Role.VISITOR)
    void table(
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable UUID body,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(defaultValue = "") String q)
            throws IOException {
        tables.send(
                table.of(new DecisionFilter(state, body, partner, q.strip()), viewer),
                request,
                response);
    }
}
