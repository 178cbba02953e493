package care.cairn.app.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bodies that can decide, as they are on a day. */
@Repository
class Assemblies {
    private final JdbcClient jdbc;

    Assemblies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with a voting seat on that day, by name, without their seats. */
    List<Assembly> all(LocalDate on) {
        return jdbc.sql(
                        """
                        select id, name, remit, rule, quorum, sectors, open_days from body b
                        where since <= :on and exists (
                            select 1 from seat s where s.body = b.id and s.voting
                              and s.since <= :on and (s.until is null or s.until > :on))
                        order by name, id
                        """)
                .param("on", on)
                .query((row, n) -> assembly(row, List.of()))
                .list();
    }

    Optional<Assembly> find(UUID body, LocalDate on) {
        return jdbc.sql(
                        """
                        select id, name, remit, rule, quorum, sectors, open_days from body
                        where id = :body and since <= :on
                        """)
                .param("body", body)
                .param("on", on)
                .query((row, n) -> assembly(row, seats(body, on)))
                .optional();
    }

    private List<RollSeat> seats(UUID body, LocalDate on) {
        return jdbc.sql(
                        """
                        select s.id as seat, s.partner, p.name as partner_name, p.sector, s.title,
                               s.voting, s.holder, s.deputy
                        from seat s join partner p on p.id = s.partner
                        where s.body = :body and s.since <= :on
                          and (s.until is null or s.until > :on)
                        order by p.sector, p.name, s.title, s.id
                        """)
                .param("body", body)
                .param("on", on)
                .query(RollSeat.class)
                .list();
    }

    private static Assembly assembly(ResultSet row, List<RollSeat> seats) throws SQLException {
        var rule = row.getString("rule");
        return new Assembly(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("remit"),
                new Rule(
                        rule.isEmpty() ? Rule.USUAL : rule,
                        Map.of(),
                        row.getInt("quorum"),
                        Arrays.asList((String[]) row.getArray("sectors").getArray())),
                Math.max(1, row.getInt("open_days")),
                seats);
    }
}
