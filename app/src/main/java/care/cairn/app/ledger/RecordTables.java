package care.cairn.app.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record's own acts and the one table that follows from them: what was erased. */
@Component
class RecordTables implements Governed {
    private final JdbcClient jdbc;

    RecordTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "ledger";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(Erasure.KIND);
    }

    @Override
    public List<GovernedTable> tables() {
        return List.of(GovernedTable.replayed("erasure"));
    }

    @Override
    public void project(Entry entry, Act act) {
        var erased = (Erasure.Erased) act;
        for (var target : erased.targets()) {
            jdbc.sql(
                            """
                            insert into erasure (entry, number, erased_in, ground)
                            values (:entry, :number, :erasedIn, :ground)
                            """)
                    .param("entry", target.entry())
                    .param("number", target.number())
                    .param("erasedIn", entry.index())
                    .param("ground", erased.ground().name())
                    .update();
        }
    }

    @Override
    public List<String> nouns() {
        return List.of("entry");
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return subjects.stream()
                .filter(it -> it.startsWith("entry/"))
                .map(it -> it.substring("entry/".length()))
                .map(it -> new SubjectLink("entry/" + it, "/record/" + it, it, "word.entry"))
                .toList();
    }
}
