package care.cairn.app.exchange;

import care.cairn.app.exchange.mapping.Mapping;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How the acts of this module fill its tables. */
@Component
class ExchangeTables implements Governed {
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    ExchangeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "exchange";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("log.taken-in/1", Log.TakenIn.class),
                new ActKind("log.row-kept/1", Log.RowKept.class),
                new ActKind("log.noted/1", Log.Noted.class),
                new ActKind("log.taken-back/1", Log.TakenBack.class),
                new ActKind("log.mapping-kept/1", Log.MappingKept.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return Stream.of("taken_log", "taken_row", "earlier_decision", "log_mapping", "log_alias")
                .map(GovernedTable::replayed)
                .toList();
    }

    @Override
    public List<String> nouns() {
        return List.of(Log.NOUN, Log.EARLIER, Log.MAPPING);
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return jdbc.sql(
                        """
                        select 'log/' || id as subject, '/logs/' || id as path,
                               coalesce(file, '') as title, 'word.log' as word
                        from taken_log where 'log/' || id in (:subjects)
                        union all
                        select 'earlier-decision/' || id, '/earlier-decisions/' || id,
                               coalesce(title, ''), 'word.earlier-decision'
                        from earlier_decision where 'earlier-decision/' || id in (:subjects)
                        union all
                        select 'log-mapping/' || id, '/logs', kind, 'word.log-mapping'
                        from log_mapping where 'log-mapping/' || id in (:subjects)
                        """)
                .param("subjects", subjects)
                .query(SubjectLink.class)
                .list();
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Log.TakenIn it -> takenIn(entry, it);
            case Log.RowKept it ->
                    jdbc.sql(
                                    """
                                    insert into taken_row (log, line, key, source, became)
                                    values (:log, :line, :key, :source, :became)
                                    """)
                            .param("log", it.id())
                            .param("line", it.line())
                            .param("key", it.key())
                            .param("source", it.source().text())
                            .param("became", it.became())
                            .update();
            case Log.Noted it -> noted(it);
            case Log.TakenBack it ->
                    jdbc.sql(
                                    """
                                    update taken_log
                                    set back_reason = :reason, back_by = :by, back_at = :at
                                    where id = :id
                                    """)
                            .param("reason", it.reason().text())
                            .param("by", entry.author().person())
                            .param("at", Timestamp.from(entry.at()))
                            .param("id", it.id())
                            .update();
            case Log.MappingKept it -> kept(entry, it);
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void takenIn(Entry entry, Log.TakenIn it) {
        jdbc.sql(
                        """
                        insert into taken_log (id, number, kind, file, digest, taken, left_out,
                            known, by, at)
                        values (:id, :number, :kind, :file, :digest, :taken, :leftOut, :known,
                            :by, :at)
                        """)
                .param("id", it.id())
                .param("number", it.number())
                .param("kind", it.kind())
                .param("file", it.file().text())
                .param("digest", it.digest())
                .param("taken", it.taken())
                .param("leftOut", it.leftOut())
                .param("known", it.hereBefore())
                .param("by", entry.author().person())
                .param("at", Timestamp.from(entry.at()))
                .update();
    }

    private void noted(Log.Noted it) {
        jdbc.sql(
                        """
                        insert into earlier_decision (id, number, log, line, decided, body,
                            body_name, title, text, reason, reference)
                        values (:id, :number, :log, :line, :decided, :body, :bodyName, :title,
                            :text, :reason, :reference)
                        """)
                .param("id", it.id())
                .param("number", it.number())
                .param("log", it.log())
                .param("line", it.line())
                .param("decided", it.decided())
                .param("body", it.body())
                .param("bodyName", it.bodyName().text())
                .param("title", it.title().text())
                .param("text", it.text().text())
                .param("reason", it.reason().text())
                .param("reference", it.reference().text())
                .update();
    }

    private void kept(Entry entry, Log.MappingKept it) {
        var mapping = it.mapping();
        jdbc.sql(
                        """
                        insert into log_mapping (id, kind, columns, days, forum, standard, rhythm,
                            closed, by, at)
                        values (:id, :kind, :columns, :days, :forum, :standard, :rhythm, :closed,
                            :by, :at)
                        """)
                .param("id", it.id())
                .param("kind", mapping.kind())
                .param("columns", json.writeValueAsString(mapping.columns()))
                .param("days", mapping.days())
                .param("forum", mapping.forum())
                .param("standard", mapping.standard().text())
                .param("rhythm", mapping.rhythm())
                .param("closed", mapping.closed())
                .param("by", entry.author().person())
                .param("at", Timestamp.from(entry.at()))
                .update();
        int n = 0;
        for (Mapping.Alias name : mapping.names()) {
            jdbc.sql(
                            """
                            insert into log_alias (mapping, n, said, person)
                            values (:mapping, :n, :said, :person)
                            """)
                    .param("mapping", it.id())
                    .param("n", ++n)
                    .param("said", name.said().text())
                    .param("person", name.person())
                    .update();
        }
    }
}
