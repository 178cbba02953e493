package care.cairn.app.commitments;

import care.cairn.app.web.SearchSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Commitments by the terms that stand, and accounts with what was asked and judged. */
@Component
class CommitmentSearch implements SearchSource {
    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<String> kinds() {
        return List.of("commitment", "account");
    }

    @Override
    public String documents() {
        return """
        select 'commitment/' || c.id as key, 'commitment/' || c.id as subject,
            'commitment' as kind, 'C-' || c.number as ref, coalesce(t.what, '') as title,
            '' as title_fr,
            concat_ws(' ', t.own_part, t.standard, t.if_not_met, t.reason, c.ended_reason) as body,
            '' as body_fr, '/commitments/' || c.id as path, array[c.partner] as partners,
            c.partner_name as place, c.proposed as day,
            array[case when t.publicity = 'partners' then 'member' else 'visitor' end] as readers
        from commitment c
        join terms t on t.commitment = c.id and t.version = c.version
        union all
        select 'commitment/' || c.id || '#account/' || a.n, 'commitment/' || c.id, 'account', '',
            coalesce(t.what, ''), '',
            concat_ws(' ', a.promised, a.happened, a.explanation, a.help, a.next_step,
                a.judged_reason, a.agreed_step,
                (select string_agg(concat_ws(' ', q.question, q.answer), ' ' order by q.n)
                 from account_question q where q.commitment = c.id and q.account = a.n)),
            '', '/commitments/' || c.id || '/accounts/' || a.n, array[c.partner], c.partner_name,
            a.at, array[case when t.publicity = 'partners' then 'member' else 'visitor' end]
        from commitment_account a
        join commitment c on c.id = a.commitment
        join terms t on t.commitment = c.id and t.version = c.version
        """;
    }
}
