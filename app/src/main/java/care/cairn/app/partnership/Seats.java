package care.cairn.app.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The seats of the bodies, for modules that ask who may act for one. */
@Service
@Transactional(readOnly = true)
public class Seats {
    private static final String COLUMNS =
            "select id, body, partner, title, voting, holder, deputy, since, until from seat ";

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The seats that a body has on that day, voting ones first. */
    public List<Seat> of(UUID body, LocalDate on) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where body = :body and since <= :on and (until is null or until > :on)
                                order by voting desc, title, id
                                """)
                .param("body", body)
                .param("on", on)
                .query(Seat.class)
                .list();
    }

    /** The seats that this person may act for on that day, as holder or as deputy. */
    public List<Seat> heldBy(UUID person, LocalDate on) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where (holder = :person or deputy = :person)
                                  and since <= :on and (until is null or until > :on)
                                order by body, id
                                """)
                .param("person", person)
                .param("on", on)
                .query(Seat.class)
                .list();
    }
}
