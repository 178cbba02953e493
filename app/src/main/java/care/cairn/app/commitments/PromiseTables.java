package care.cairn.app.commitments;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Words;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** How commitments and their terms stand in their tables, and what partners answer for upward. */
@Component
class PromiseTables {
    private final JdbcClient jdbc;

    PromiseTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void project(Entry entry, Act act) {
        switch (act) {
            case Promise.Proposed it -> proposed(entry, it);
            case Promise.Accepted it -> accepted(entry, it);
            case Promise.Negotiated it -> negotiated(entry, it);
            case Promise.Agreed it -> {
                sql(
                                """
                                update terms set agreed_by = :by, agreed_at = :at
                                where commitment = :id and version = :version
                                """,
                                entry,
                                it.id())
                        .param("version", it.version())
                        .update();
                waits(it.id(), Commitment.HOLDER);
            }
            case Promise.Kept it -> kept(entry, it);
            case Promise.Declined it -> ended(entry, it.id(), Commitment.DECLINED, it.reason());
            case Promise.Ended it -> ended(entry, it.id(), it.how(), it.reason());
            case Promise.LetGo it -> settled(entry, it.id(), it.reason());
            case Promise.HandOverAsked it -> asked(entry, it);
            case Promise.TakenOver it -> taken(entry, it);
            case Promise.HandOverDeclined it ->
                    sql(
                                    """
                                    update hand_over set declined_at = :at, declined = :reason
                                    where commitment = :id and n = :n
                                    """,
                                    entry,
                                    it.id())
                            .param("n", it.n())
                            .param("reason", it.reason().text())
                            .update();
            case Upward.Recorded it -> recorded(entry, it);
            case Upward.Lifted it ->
                    sql(
                                    """
                                    update upward_duty
                                    set lifted_reason = :reason, lifted_by = :by, lifted_at = :at
                                    where id = :id
                                    """,
                                    entry,
                                    it.id())
                            .param("reason", it.reason().text())
                            .update();
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }

    private void recorded(Entry entry, Upward.Recorded it) {
        sql(
                        """
                        insert into upward_duty (id, partner, kind, to_whom, what, source, since, by,
                            at)
                        values (:id, :partner, :kind, :toWhom, :what, :source, :since, :by, :at)
                        """,
                        entry,
                        it.id())
                .param("partner", it.partner())
                .param("kind", it.kind())
                .param("toWhom", it.toWhom().text())
                .param("what", it.what().text())
                .param("source", it.source().text())
                .param("since", it.since())
                .update();
    }

    /** What becomes of it after it was declined. */
    private void settled(Entry entry, UUID commitment, Words reason) {
        sql(
                        """
                        update commitment
                        set settled_reason = :reason, settled_by = :by, settled_at = :at
                        where id = :id
                        """,
                        entry,
                        commitment)
                .param("reason", reason.text())
                .update();
    }

    private void proposed(Entry entry, Promise.Proposed it) {
        sql(
                        """
                        insert into commitment (id, number, decision, proposer, proposed, version,
                            waits_for, partner, partner_name, person, hand_overs, instead_of)
                        values (:id, :number, :decision, :by, :at, 1, 'holder', :partner,
                            :partnerName, :person, 0, :insteadOf)
                        """,
                        entry,
                        it.id())
                .param("number", it.number())
                .param("decision", it.decision())
                .param("partner", it.terms().partner())
                .param("partnerName", it.terms().partnerName())
                .param("person", it.terms().person())
                .param("insteadOf", it.insteadOf())
                .update();
        if (it.insteadOf() != null) {
            settled(entry, it.insteadOf(), Words.NONE);
        }
        terms(entry, it.id(), 1, it.terms(), Words.NONE);
    }

    private void terms(Entry entry, UUID commitment, int version, Terms terms, Words reason) {
        var goal = terms.goal();
        sql(
                        """
                        insert into terms (commitment, version, what, partner, partner_name, person,
                            own_part, forum, forum_name, standard, measure, measure_name, direction,
                            target, target_by, rhythm, if_not_met, starts, review, ends, publicity,
                            reason, by, at)
                        values (:id, :version, :what, :partner, :partnerName, :person,
                            :ownPart, :forum, :forumName, :standard, :measure, :measureName,
                            :direction, :target, :targetBy, :rhythm, :ifNotMet, :starts, :review,
                            :ends, :publicity, :reason, :by, :at)
                        """,
                        entry,
                        commitment)
                .param("version", version)
                .param("what", terms.what().text())
                .param("partner", terms.partner())
                .param("partnerName", terms.partnerName())
                .param("person", terms.person())
                .param("ownPart", terms.ownPart().text())
                .param("forum", terms.forum())
                .param("forumName", terms.forumName())
                .param("standard", terms.standard().text())
                .param("measure", goal == null ? null : goal.measure())
                .param("measureName", goal == null ? null : goal.name())
                .param("direction", goal == null ? null : goal.direction())
                .param("target", goal == null ? null : goal.target())
                .param("targetBy", goal == null ? null : goal.by())
                .param("rhythm", terms.rhythm())
                .param("ifNotMet", terms.ifNotMet().text())
                .param("starts", terms.start())
                .param("review", terms.review())
                .param("ends", terms.end())
                .param("publicity", terms.publicity())
                .param("reason", reason.text())
                .update();
        for (var helper : terms.helpers()) {
            jdbc.sql(
                            """
                            insert into terms_helper (commitment, version, partner, name)
                            values (:id, :version, :partner, :name)
                            """)
                    .param("id", commitment)
                    .param("version", version)
                    .param("partner", helper.partner())
                    .param("name", helper.name())
                    .update();
        }
    }

    private void accepted(Entry entry, Promise.Accepted it) {
        sql(
                        """
                        update terms set accepted_by = :by, accepted_at = :at
                        where commitment = :id and version = :version
                        """,
                        entry,
                        it.id())
                .param("version", it.version())
                .update();
        sql(
                        """
                        update commitment
                        set bound = :version, waits_for = '', since = coalesce(since, :at),
                            accepted_by = :by
                        where id = :id
                        """,
                        entry,
                        it.id())
                .param("version", it.version())
                .update();
    }

    private void negotiated(Entry entry, Promise.Negotiated it) {
        terms(entry, it.id(), it.version(), it.terms(), it.reason());
        sql(
                        """
                        update commitment
                        set version = :version,
                            waits_for = case when person = :by then 'forum' else 'holder' end
                        where id = :id
                        """,
                        entry,
                        it.id())
                .param("version", it.version())
                .update();
    }

    private void kept(Entry entry, Promise.Kept it) {
        sql(
                        """
                        update terms set kept_by = :by, kept_at = :at, kept_reason = :reason
                        where commitment = :id and version = :version
                        """,
                        entry,
                        it.id())
                .param("version", it.version())
                .param("reason", it.reason().text())
                .update();
        jdbc.sql(
                        """
                        update commitment
                        set waits_for = case when bound is null then 'holder' else '' end
                        where id = :id
                        """)
                .param("id", it.id())
                .update();
    }

    private void waits(UUID commitment, String whom) {
        jdbc.sql("update commitment set waits_for = :whom where id = :id")
                .param("whom", whom)
                .param("id", commitment)
                .update();
    }

    private void ended(Entry entry, UUID commitment, String how, Words reason) {
        sql(
                        """
                        update commitment
                        set ended = :how, ended_reason = :reason, ended_by = :by, ended_at = :at,
                            waits_for = ''
                        where id = :id
                        """,
                        entry,
                        commitment)
                .param("how", how)
                .param("reason", reason.text())
                .update();
    }

    private void asked(Entry entry, Promise.HandOverAsked it) {
        sql(
                        """
                        insert into hand_over (commitment, n, from_person, partner, partner_name,
                            person, reason, by, at)
                        values (:id, :n, (select person from commitment where id = :id), :partner,
                            :partnerName, :person, :reason, :by, :at)
                        """,
                        entry,
                        it.id())
                .param("n", it.n())
                .param("partner", it.partner())
                .param("partnerName", it.partnerName())
                .param("person", it.person())
                .param("reason", it.reason().text())
                .update();
        jdbc.sql("update commitment set hand_overs = :n where id = :id")
                .param("n", it.n())
                .param("id", it.id())
                .update();
    }

    private void taken(Entry entry, Promise.TakenOver it) {
        sql("update hand_over set taken_at = :at where commitment = :id and n = :n", entry, it.id())
                .param("n", it.n())
                .update();
        jdbc.sql(
                        """
                        update commitment c
                        set person = h.person, partner = h.partner, partner_name = h.partner_name
                        from hand_over h
                        where h.commitment = c.id and h.n = :n and c.id = :id
                        """)
                .param("n", it.n())
                .param("id", it.id())
                .update();
    }

    /** With {@code :id}, {@code :by} and {@code :at} filled in. */
    private StatementSpec sql(String text, Entry entry, UUID commitment) {
        return jdbc.sql(text)
                .param("id", commitment)
                .param("at", Timestamp.from(entry.at()))
                .param("by", entry.author().person());
    }
}
