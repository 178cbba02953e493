package care.cairn.app.partnership;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the acts of this module fill its tables. */
@Component
class PartnershipTables implements Governed {
    private final JdbcClient jdbc;

    PartnershipTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "partnership";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("partnership.founded/1", Partnership.Founded.class),
                new ActKind("partnership.word-chosen/1", Partnership.WordChosen.class),
                new ActKind("partnership.visibility-set/1", Partnership.VisibilitySet.class),
                new ActKind("partner.joined/1", Partner.Joined.class),
                new ActKind("partner.left/1", Partner.Left.class),
                new ActKind("partner.merged/1", Partner.Merged.class),
                new ActKind("person.joined/1", Person.Joined.class),
                new ActKind("person.left/1", Person.Left.class),
                new ActKind("body.founded/1", Body.Founded.class),
                new ActKind("body.terms-changed/1", Body.TermsChanged.class),
                new ActKind("seat.created/1", Seat.Created.class),
                new ActKind("seat.held/1", Seat.Held.class),
                new ActKind("seat.ended/1", Seat.Ended.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return List.of(
                GovernedTable.replayed("partnership"),
                GovernedTable.replayed("own_word"),
                GovernedTable.replayed("partner"),
                GovernedTable.replayed("person"),
                GovernedTable.replayed("body"),
                GovernedTable.replayed("seat"));
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Partnership.Founded it ->
                    jdbc.sql(
                                    """
                                    insert into partnership (id, name, language, zone, public_record, illustrative)
                                    values (:partnership, :name, :language, :zone, :publicRecord, :illustrative)
                                    """)
                            .paramSource(it)
                            .update();
            case Partnership.WordChosen it ->
                    jdbc.sql(
                                    """
                                    insert into own_word (key, english, french)
                                    values (:key, :english, :french)
                                    on conflict (key) do update
                                    set english = excluded.english, french = excluded.french
                                    """)
                            .paramSource(it)
                            .update();
            case Partnership.VisibilitySet it ->
                    jdbc.sql(
                                    """
                                    update partnership set public_record = :publicRecord
                                    where id = :partnership
                                    """)
                            .paramSource(it)
                            .update();
            case Partner.Joined it ->
                    jdbc.sql(
                                    """
                                    insert into partner (id, name, sector, code, since)
                                    values (:partner, :name, :sector, :code, :since)
                                    """)
                            .paramSource(it)
                            .update();
            case Partner.Left it ->
                    jdbc.sql("update partner set until = :until where id = :partner")
                            .param("until", it.until())
                            .param("partner", it.partner())
                            .update();
            case Partner.Merged it ->
                    jdbc.sql(
                                    "update partner set until = :on, merged_into = :into where id = :partner")
                            .paramSource(it)
                            .update();
            case Person.Joined it ->
                    jdbc.sql(
                                    """
                                    insert into person (id, name, partner, since)
                                    values (:id, :name, :partner, :since)
                                    """)
                            .param("id", it.person())
                            .param("name", it.name().text())
                            .param("partner", it.partner())
                            .param("since", it.since())
                            .update();
            case Person.Left it ->
                    jdbc.sql("update person set until = :until where id = :person")
                            .paramSource(it)
                            .update();
            case Body.Founded it -> {
                jdbc.sql(
                                "insert into body (id, name, parent, since) values (:body, :name, :parent, :since)")
                        .paramSource(it)
                        .update();
                terms(it.body(), it.terms());
            }
            case Body.TermsChanged it -> terms(it.body(), it.terms());
            case Seat.Created it ->
                    jdbc.sql(
                                    """
                                    insert into seat (id, body, partner, title, voting, since)
                                    values (:seat, :body, :partner, :title, :voting, :since)
                                    """)
                            .paramSource(it)
                            .update();
            case Seat.Held it ->
                    jdbc.sql("update seat set holder = :holder, deputy = :deputy where id = :seat")
                            .paramSource(it)
                            .update();
            case Seat.Ended it ->
                    jdbc.sql("update seat set until = :until where id = :seat")
                            .paramSource(it)
                            .update();
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void terms(UUID body, Body.Terms terms) {
        jdbc.sql(
                        """
                        update body
                        set remit = :remit, rule = :rule, quorum = :quorum,
                            sectors = string_to_array(:sectors, ','), rhythm = :rhythm,
                            notice_days = :noticeDays, open_days = :openDays
                        where id = :body
                        """)
                .param("remit", terms.remit())
                .param("rule", terms.rule())
                .param("quorum", terms.quorum())
                .param("sectors", String.join(",", terms.sectors()))
                .param("rhythm", terms.rhythm())
                .param("noticeDays", terms.noticeDays())
                .param("openDays", terms.openDays())
                .param("body", body)
                .update();
    }

    @Override
    public List<String> nouns() {
        return List.of("partnership", "partner", "person", "body");
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return jdbc.sql(
                        """
                        select 'partner/' || id as subject, '/partners/' || id as path,
                               name as title, 'word.partner' as word
                        from partner where 'partner/' || id in (:subjects)
                        union all
                        select 'body/' || id, '/bodies/' || id, name, 'word.body'
                        from body where 'body/' || id in (:subjects)
                        union all
                        select 'person/' || id, '/people/' || id, coalesce(name, ''), 'word.person'
                        from person where 'person/' || id in (:subjects)
                        union all
                        select 'partnership/' || id, '/partners', name, 'word.partnership'
                        from partnership where 'partnership/' || id in (:subjects)
                        """)
                .param("subjects", subjects)
                .query(SubjectLink.class)
                .list();
    }
}
