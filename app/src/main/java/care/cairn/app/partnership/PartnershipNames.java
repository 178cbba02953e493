package care.cairn.app.partnership;

import care.cairn.app.ledger.Names;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who the ids in the record are. */
@Component
class PartnershipNames implements Names {
    private final JdbcClient jdbc;

    PartnershipNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, String> people(Collection<UUID> people) {
        return names("select id, name from person where name is not null and id in (:ids)", people);
    }

    @Override
    public Map<UUID, String> partners(Collection<UUID> partners) {
        return names("select id, name from partner where id in (:ids)", partners);
    }

    private Map<UUID, String> names(String sql, Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql)
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
        }
        return names;
    }
}
