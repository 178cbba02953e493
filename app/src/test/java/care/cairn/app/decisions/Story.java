package care.cairn.app.decisions;

import care.cairn.app.decisions.ballot.Answer;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.decisions.electorate.Assembly;
import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.decisions.position.Answering;
import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Words;
import care.cairn.app.web.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A decision told act by act, without a database: four voting seats and an advisory one. */
final class Story {
    static final Instant OPENED = Instant.parse("2023-02-01T09:00:00Z");
    static final Instant CLOSES = Instant.parse("2023-02-08T16:00:00Z");
    static final Instant DURING = Instant.parse("2023-02-03T12:00:00Z");
    static final Instant AFTER = CLOSES;

    static final UUID DECISION = id("decision");
    static final UUID HOSPITAL = id("hospital seat");
    static final UUID PRACTICE = id("practice seat");
    static final UUID COUNCIL = id("council seat");
    static final UUID RESIDENTS = id("residents seat");
    static final UUID ADVISER = id("adviser seat");

    static final Who PROPOSER = new Who(id("proposer"), null, false);
    static final Who PROGRAMME = new Who(id("programme"), null, true);
    static final Who STRANGER = new Who(id("stranger"), null, false);

    Decision now;
    final List<Act> acts = new ArrayList<>();

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Whoever holds a seat. */
    static Who holder(UUID seat) {
        return new Who(id("holder of " + seat), null, false);
    }

    static Who deputy(UUID seat) {
        return new Who(id("deputy of " + seat), null, false);
    }

    static RollSeat seat(UUID seat, String sector, boolean voting) {
        return new RollSeat(
                seat,
                id("partner of " + seat),
                "Partner of " + sector,
                sector,
                "",
                voting,
                holder(seat).person(),
                deputy(seat).person());
    }

    static final List<RollSeat> SEATS =
            List.of(
                    seat(HOSPITAL, "hospital", true),
                    seat(PRACTICE, "primary-care", true),
                    seat(COUNCIL, "council", true),
                    seat(RESIDENTS, "residents", true),
                    seat(ADVISER, "other", false));

    static Assembly assembly() {
        return assembly(3, List.of("residents"));
    }

    static Assembly assembly(int quorum, List<String> sectors) {
        return new Assembly(
                id("body"),
                "Place committee",
                "",
                new Rule("consent/1", Map.of(), quorum, sectors),
                Map.of(),
                7,
                SEATS);
    }

    static Draft draft() {
        return new Draft(
                id("body"),
                Words.of("Open a lounge?"),
                Words.of("Open a discharge lounge at weekends."),
                Words.of("Beds are full."),
                List.of(),
                CLOSES,
                null,
                List.of(),
                List.of("signal/1"));
    }

    static Story begun() {
        return begun(assembly());
    }

    static Story begun(Assembly assembly) {
        var opening = draft().open(DECISION, 1, assembly, OPENED).orThrow();
        var first = (Proposal.Opened) opening.getFirst();
        var story = new Story(Decision.opened(entry(PROPOSER, OPENED), first));
        story.acts.addAll(opening);
        return story;
    }

    private Story(Decision now) {
        this.now = now;
    }

    static Entry entry(Who who, Instant at) {
        return new Entry(0, at, new Author(who.person(), null), "any", "any");
    }

    <A extends Act> Story then(Result<A> result, Who who, Instant at) {
        var act = result.orThrow();
        acts.add(act);
        now = now.apply(entry(who, at), act);
        return this;
    }

    Result<Position.Given> tries(UUID seat, Who who, String choice, String reason, Instant at) {
        return new Answering(now)
                .take(
                        seat,
                        who,
                        Answer.of(choice),
                        Words.of(reason),
                        id("objection of " + seat),
                        at);
    }

    Story says(UUID seat, String choice, String reason) {
        return then(tries(seat, holder(seat), choice, reason, DURING), holder(seat), DURING);
    }

    Story allSay(String choice) {
        for (UUID seat : List.of(HOSPITAL, PRACTICE, COUNCIL, RESIDENTS)) {
            says(seat, choice, "");
        }
        return this;
    }
}
