package care.cairn.app.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of the record, for those who keep up with it by themselves instead of listening. */
@Service
@Transactional(readOnly = true)
public class RecordTail {
    private final JdbcClient jdbc;

    RecordTail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the last entry, or -1 where there is none. */
    public long last() {
        return jdbc.sql("select coalesce(max(index), -1) from entry").query(Long.class).single();
    }

    /** What the entries after this one are about, each subject once. */
    public List<String> subjectsAfter(long entry) {
        return jdbc.sql("select distinct subject from entry where index > :entry")
                .param("entry", entry)
                .query(String.class)
                .list();
    }

    /** What these entries are about, each subject once. */
    public List<String> subjectsOf(Collection<Long> entries) {
        return entries.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct subject from entry where index in (:entries)")
                        .param("entries", entries)
                        .query(String.class)
                        .list();
    }
}
