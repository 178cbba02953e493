package care.cairn.app.decisions;

import care.cairn.app.decisions.ballot.Proceeding;
import care.cairn.app.decisions.ballot.Urn;
import care.cairn.app.decisions.closing.ClosingTables;
import care.cairn.app.decisions.closing.Reminder;
import care.cairn.app.decisions.draft.Drafting;
import care.cairn.app.decisions.draft.Preparation;
import care.cairn.app.decisions.draft.PreparationTables;
import care.cairn.app.decisions.electorate.Interest;
import care.cairn.app.decisions.hearing.Hearing;
import care.cairn.app.decisions.hearing.HearingTables;
import care.cairn.app.decisions.objection.Objection;
import care.cairn.app.decisions.objection.ObjectionTables;
import care.cairn.app.decisions.position.PositionTables;
import care.cairn.app.decisions.proceeding.ProceedingTables;
import care.cairn.app.decisions.review.Review;
import care.cairn.app.decisions.review.ReviewTables;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the acts of this module fill its tables: each noun its own. */
@Component
class DecisionTables implements Governed {
    private final JdbcClient jdbc;
    private final ProposalTables proposals;
    private final PositionTables positions;
    private final ObjectionTables objections;
    private final ProceedingTables proceedings;
    private final ClosingTables closings;
    private final ReviewTables reviews;
    private final PreparationTables drafts;
    private final HearingTables hearings;

    DecisionTables(
            JdbcClient jdbc,
            ProposalTables proposals,
            PositionTables positions,
            ObjectionTables objections,
            ProceedingTables proceedings,
            ClosingTables closings,
            ReviewTables reviews,
            PreparationTables drafts,
            HearingTables hearings) {
        this.drafts = drafts;
        this.hearings = hearings;
        this.jdbc = jdbc;
        this.proposals = proposals;
        this.positions = positions;
        this.objections = objections;
        this.proceedings = proceedings;
        this.closings = closings;
        this.reviews = reviews;
    }

    @Override
    public String module() {
        return "decisions";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(
                new ActKind("decision.opened/1", Proposal.Opened.class),
                new ActKind("decision.roll-continued/1", Proposal.RollContinued.class),
                new ActKind("decision.amended/1", Proposal.Amended.class),
                new ActKind("decision.interest-declared/1", Interest.Declared.class),
                new ActKind("decision.position-taken/1", Position.Taken.class),
                new ActKind("decision.position-sealed/1", Position.Sealed.class),
                new ActKind("decision.position-confirmed/1", Position.Confirmed.class),
                new ActKind("decision.ballot-entered/1", Urn.Entered.class),
                new ActKind("decision.urn-opened/1", Urn.Opened.class),
                new ActKind("decision.objection-tested/1", Objection.Tested.class),
                new ActKind("decision.objection-settled/1", Objection.Settled.class),
                new ActKind("decision.condition-met/1", Proceeding.Met.class),
                new ActKind("decision.advice-answered/1", Proceeding.Advised.class),
                new ActKind("decision.casting-vote/1", Proceeding.Cast.class),
                new ActKind("decision.lot-drawn/1", Proceeding.Drawn.class),
                new ActKind("decision.closed/1", Closing.Closed.class),
                new ActKind("decision.outcome-stated/1", Closing.Stated.class),
                new ActKind("decision.review-held/1", Review.Held.class),
                new ActKind("decision.reminded/1", Reminder.class),
                new ActKind("draft.begun/1", Drafting.Begun.class),
                new ActKind("draft.edited/1", Drafting.Edited.class),
                new ActKind("draft.writer-invited/1", Drafting.Invited.class),
                new ActKind("draft.writer-left/1", Drafting.Left.class),
                new ActKind("draft.shared/1", Drafting.Shared.class),
                new ActKind("draft.withdrawn/1", Drafting.Withdrawn.class),
                new ActKind("hearing.affected-named/1", Hearing.Named.class),
                new ActKind("hearing.affected-removed/1", Hearing.Unnamed.class),
                new ActKind("hearing.affected-asked/1", Hearing.Asked.class),
                new ActKind("hearing.question-asked/1", Hearing.Questioned.class),
                new ActKind("hearing.question-answered/1", Hearing.Answered.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return Stream.of(
                        "decision",
                        "proposal_version",
                        "option_set_aside",
                        "proposal_option",
                        "evidence",
                        "decision_follows",
                        "roll_seat",
                        "role_seat",
                        "interest",
                        "position",
                        "participant",
                        "ballot_paper",
                        "objection",
                        "condition_met",
                        "advice_answer",
                        "decision_review",
                        "preparation",
                        "preparation_version",
                        "preparation_set_aside",
                        "preparation_writer",
                        "affected",
                        "open_question",
                        "reminder")
                .map(GovernedTable::replayed)
                .toList();
    }

    @Override
    public List<String> nouns() {
        return List.of(Decision.NOUN, Preparation.NOUN);
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return jdbc.sql(
                        """
                        select 'decision/' || id as subject, '/decisions/' || id as path,
                               coalesce(question, '') as title, 'word.decision' as word
                        from decision where 'decision/' || id in (:subjects)
                        union all
                        select 'draft/' || p.id,
                               '/drafts/' || p.id,
                               case when p.shared_from > 0 then coalesce(v.question, '')
                                    else '' end,
                               'word.draft'
                        from preparation p
                        join preparation_version v on v.draft = p.id and v.version = p.version
                        where 'draft/' || p.id in (:subjects)
                        """)
                .param("subjects", subjects)
                .query(SubjectLink.class)
                .list();
    }

    @Override
    public void project(Entry entry, Act act) {
        switch (act) {
            case Proposal.Step it -> proposals.project(entry, it);
            case Position.Step it -> positions.project(entry, it);
            case Interest.Declared it -> positions.project(entry, it);
            case Urn.Step it -> positions.project(it);
            case Objection.Step it -> objections.project(entry, it);
            case Proceeding.Step it -> proceedings.project(entry, it);
            case Closing.Step it -> closings.project(entry, it);
            case Review.Held it -> reviews.project(entry, it);
            case Reminder it -> closings.reminded(entry, it);
            case Drafting.Step it -> drafts.project(entry, it);
            case Hearing.Step it -> hearings.project(entry, it);
            default -> throw new IllegalArgumentException(act + " is no act of this module");
        }
    }
}
