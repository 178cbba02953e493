package care.cairn.app.decisions;

import care.cairn.app.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Decisions, positions with their reasons, and objections. A position that is hidden until the
 * close, or that has no name, is found no sooner than a page shows it.
 */
@Component
class DecisionSearch implements SearchSource {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<String> kinds() {
        return List.of("decision", "position", "objection");
    }

    @Override
    public String documents() {
        return """
        select 'decision/' || d.id as key, 'decision/' || d.id as subject, 'decision' as kind,
            'D-' || d.number as ref, coalesce(d.question, '') as title, '' as title_fr,
            concat_ws(' ', d.why_now,
                (select v.text from proposal_version v
                 where v.decision = d.id order by v.version desc limit 1),
                d.statement, d.conditions, d.closed_reason,
                (select string_agg(concat_ws(' ', o.name, o.about), ' ' order by o.n)
                 from proposal_option o where o.decision = d.id),
                (select string_agg(concat_ws(' ', s.text, s.reason), ' ' order by s.n)
                 from option_set_aside s where s.decision = d.id)) as body,
            '' as body_fr, '/decisions/' || d.id as path,
            case when d.proposer_partner is null then array[]::uuid[]
                 else array[d.proposer_partner] end as partners,
            d.body_name as place, d.opened as day, array['visitor'] as readers
        from decision d
        union all
        select 'decision/' || d.id || '#position/' || p.seat || '/' || p.n, 'decision/' || d.id,
            'position', '', coalesce(d.question, ''), '', p.reason, '',
            '/decisions/' || d.id || '/positions', array[s.partner], s.partner_name, p.at,
            array['visitor']
        from position p
        join decision d on d.id = p.decision
        join roll_seat s on s.decision = p.decision and s.seat = p.seat
        where p.reason <> '' and not d.anonymous and (not d.hidden or d.outcome is not null)
        union all
        select 'decision/' || d.id || '#objection/' || o.id, 'decision/' || d.id,
            'objection', '', coalesce(d.question, ''), '',
            concat_ws(' ', o.reason, o.finding_note, o.settled_reason), '',
            '/decisions/' || d.id, array[s.partner], s.partner_name, o.at, array['visitor']
        from objection o
        join decision d on d.id = o.decision
        join roll_seat s on s.decision = o.decision and s.seat = o.seat
        where not d.anonymous and (not d.hidden or d.outcome is not null)
          and concat(o.reason, o.finding_note, o.settled_reason) <> ''
        """;
    }
}
