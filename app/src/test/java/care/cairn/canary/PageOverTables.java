package care.cairn.canary;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

/** A page that asks the database itself. Never called. */
@Controller
public class PageOverTables {
    private final JdbcClient jdbc;

    PageOverTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Object show() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
