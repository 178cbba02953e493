package care.cairn.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.decisions.ballot.Answer;
import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Verification;
import care.cairn.app.web.Browse;
import care.cairn.app.web.Result;
import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.DecisionRules;
import care.cairn.core.tally.poll.Ballot;
import care.cairn.core.tally.poll.Circumstances;
import care.cairn.core.tally.poll.Electorate;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Quorum;
import care.cairn.core.tally.poll.Seat;
import care.cairn.core.tally.poll.Verdict;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every rule of the core on the pages: opened by the form, answered by the form and closed, it
 * gives what the core says of the same ballots.
 */
@CairnTest(properties = "test.rules=own")
@Import(ByHeader.class)
class EveryRuleTest {
    private static final int SEATS = 7;
    private static final int QUORUM = 3;
    private static final List<String> OPTIONS = List.of("o1", "o2", "o3", "o4");

    @LocalServerPort int port;
    @Autowired Decisions decisions;
    @Autowired Ledger ledger;
    @Autowired Verification verification;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired InstantSource clock;

    private Committee committee;

    /** How the seats answer: all alike, or each in another way. */
    enum Mood {
        ALIKE,
        MIXED
    }

    /** One vote to be held. */
    record Trial(DecisionRule rule, Mood mood, String secrecy) {}

    static List<Trial> trials() {
        List<Trial> all = new ArrayList<>();
        for (DecisionRule rule : DecisionRules.ALL) {
            for (Mood mood : Mood.values()) {
                all.add(new Trial(rule, mood, ""));
            }
            var asSet = new Rule(rule.key(), rule.settings(), 1, List.of());
            if (asSet.canBeHidden()) {
                all.add(new Trial(rule, Mood.MIXED, "hidden"));
            }
            if (asSet.canBeSecret()) {
                all.add(new Trial(rule, Mood.MIXED, "anonymous"));
            }
        }
        return all;
    }

    @BeforeEach
    void found() {
        committee = Committee.of(SEATS, QUORUM, ledger, transaction);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void a_vote_held_over_the_pages_ends_as_the_core_says(Trial trial) {
        var decision = open(trial);
        Map<Integer, Answer> given = new LinkedHashMap<>();
        for (int n = 0; n < SEATS - 1; n++) {
            var answer = answer(trial, n);
            given.put(n, answer);
            says(trial, decision, n, answer);
        }
        if (trial.rule().key().equals("advice/1")) {
            for (int n = 1; n < SEATS - 1; n++) {
                posts(0, decision + "/advice", Map.of("seat", seat(n), "answer", "Thank you."));
            }
        }
        var before = decisions.find(decision).orElseThrow();
        var page = ByHeader.as(committee.who(6), port).get("/decisions/" + decision);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
        boolean hidden = !trial.secrecy().isEmpty();
        assertThat(
                        page.body().contains("How many gave each answer")
                                || page.body().contains("How often each option was named"))
                .isEqualTo(
                        !hidden
                                && (trial.rule().form() == Form.SELECT
                                        || trial.rule().form() == Form.PICK));

        var closed = decisions.closeInTime(decision, before.closes());
        var expected = outcome(trial, given, lot(decision));
        if (expected.verdict() == Verdict.BLOCKED_BY_OBJECTION && trial.rule().hearsObjections()) {
            assertThat(closed).isInstanceOf(Result.Refused.class);
            return;
        }
        closed.orThrow();
        assertThat(text("verdict", decision))
                .isEqualTo(expected.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(text("outcome", decision))
                .isEqualTo(expected.passed() ? Closing.APPROVED : Closing.REJECTED);
        assertThat(winners(decision)).isEqualTo(expected.winners());
        assertThat(text("given", decision)).isEqualTo("" + expected.tally().given());
        for (String language : new String[] {"en", "fr"}) {
            var after =
                    ByHeader.as(committee.who(6), port)
                            .with("Accept-Language", language)
                            .get("/decisions/" + decision);
            assertThat(after.statusCode()).isEqualTo(200);
            assertThat(after.body()).doesNotContain("??");
        }
        if (!expected.winners().isEmpty()) {
            assertThat(ByHeader.as(committee.who(6), port).get("/decisions/" + decision).body())
                    .contains("Chosen: Way " + expected.winners().getFirst().substring(1));
        }
    }

    @Test
    void afterwards_the_tables_can_be_rebuilt_from_the_record() {
        for (Trial trial : trials().reversed().subList(0, 4)) {
            a_vote_held_over_the_pages_ends_as_the_core_says(trial);
        }
        assertThat(verification.checkDeep().findings()).isEmpty();
    }

    private UUID open(Trial trial) {
        var rule = trial.rule();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("body", committee.body().toString());
        form.put("question", "By " + rule.key() + "?");
        form.put("text", "We try it.");
        form.put("closes", clock.instant().plusSeconds(90_000).toString().substring(0, 16));
        form.put("rule", rule.key());
        form.put("secrecy", trial.secrecy());
        rule.settings().forEach((key, value) -> form.put("set." + key, value));
        if (rule.form() != Form.PICK) {
            form.put("options", "Way 1\nWay 2 | the long one\nWay 3\nWay 4");
        }
        roles(rule)
                .forEach((role, seats) -> {
                    // one field a role suffices here: the first of its seats
                    form.put("role." + role, seats.iterator().next());
                });
        for (String key : List.of("justification", "consulted", "limit")) {
            if (rule.conditions().contains(key)) {
                form.put("met." + key, "Said: " + key);
            }
        }
        for (String key : List.of("expiry", "ratify-by")) {
            if (rule.conditions().contains(key)) {
                form.put("day." + key, "2199-01-01");
            }
        }
        if (rule.key().equals("urgent-action/1")) {
            form.put("set.signatories", "1");
        }
        var browse = ByHeader.as(committee.who(0), port);
        browse.get("/decisions/new");
        Map<String, String> again = new LinkedHashMap<>(form);
        again.put("again", "1");
        var drawn = browse.post("/decisions", again);
        assertThat(drawn.statusCode()).isEqualTo(200);
        assertThat(drawn.body()).contains("By " + rule.key() + "?").doesNotContain("??");
        rule.parameters().forEach(it -> assertThat(drawn.body()).contains("set." + it.key()));
        var opened = browse.post("/decisions", form);
        assertThat(opened.statusCode()).as(opened.body()).isIn(302, 303);
        return UUID.fromString(Browse.leadsTo(opened).orElseThrow().substring(11));
    }

    private Map<String, Set<String>> roles(DecisionRule rule) {
        Map<String, Set<String>> roles = new TreeMap<>();
        for (String role : rule.roles()) {
            if (!role.equals("asked") && !role.equals("answered")) {
                boolean second = role.equals("adviser") || role.equals("delegate");
                roles.put(role, Set.of(seat(second ? 1 : 0)));
            }
        }
        return roles;
    }

    private Answer answer(Trial trial, int n) {
        var rule = trial.rule();
        if (rule.form() == Form.PICK) {
            int at = trial.mood() == Mood.ALIKE ? 0 : (n * 3 + 1) % rule.choices().size();
            return Answer.of(rule.choices().get(at).key());
        }
        if (n == 5 && trial.mood() == Mood.MIXED) {
            return Answer.of("abstain");
        }
        int first = trial.mood() == Mood.ALIKE ? 0 : n % 3;
        Map<String, Integer> marks = new TreeMap<>();
        switch (rule.form()) {
            case SELECT -> marks.put(OPTIONS.get(first), 1);
            case SCORE, SHARE_OUT -> {
                marks.put(OPTIONS.get(first), 4);
                marks.put(OPTIONS.get(3), n % 3);
            }
            case RANK -> {
                marks.put(OPTIONS.get(first), 1);
                marks.put(OPTIONS.get(3), 2);
                marks.put(OPTIONS.get((first + 1) % 3), 3);
            }
            case PICK -> throw new IllegalStateException();
        }
        return new Answer("", marks);
    }

    private void says(Trial trial, UUID decision, int n, Answer answer) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("seat", seat(n));
        form.put("reason", trial.secrecy().equals("anonymous") ? "" : "Because");
        if (!answer.choice().isEmpty()) {
            form.put("choice", answer.choice());
        }
        answer.marks()
                .forEach((option, mark) -> {
                    if (trial.rule().form() == Form.SELECT) {
                        form.put("pick", option);
                    } else {
                        form.put("mark." + option, mark.toString());
                    }
                });
        posts(
                n,
                decision + (trial.secrecy().equals("anonymous") ? "/ballots" : "/positions"),
                form);
    }

    private void posts(int n, String path, Map<String, String> form) {
        var browse = ByHeader.as(committee.who(n), port);
        browse.get("/decisions");
        var sent = browse.post("/decisions/" + path, form);
        assertThat(sent.statusCode()).as(sent.body()).isIn(302, 303);
    }

    /** What the core says of the same ballots, without any of the program in between. */
    private Outcome outcome(Trial trial, Map<Integer, Answer> given, List<String> lot) {
        var rule =
                trial.rule().key().equals("urgent-action/1")
                        ? trial.rule().with(Map.of("signatories", "1"))
                        : trial.rule();
        List<Seat> seats = new ArrayList<>();
        for (int n = 0; n < SEATS; n++) {
            seats.add(Seat.voting(seat(n), List.of("hospital", "council", "residents").get(n % 3)));
        }
        List<Ballot> ballots = new ArrayList<>();
        given.forEach((n, answer) -> {
            var position = answer.position(rule);
            ballots.add(
                    trial.secrecy().equals("anonymous")
                            ? Ballot.secret(position)
                            : new Ballot(seat(n), position));
        });
        var now =
                Circumstances.of(
                                rule.roles().isEmpty()
                                        ? Quorum.ofEach(QUORUM, Set.of())
                                        : Quorum.NONE)
                        .withOptions(rule.form() == Form.PICK ? List.of() : OPTIONS)
                        .withConditions(rule.conditions())
                        .withLots(lot);
        for (var role : roles(rule).entrySet()) {
            now = now.withRole(role.getKey(), role.getValue());
        }
        Set<String> all = new TreeSet<>();
        given.keySet().forEach(n -> all.add(seat(n)));
        if (rule.roles().contains("asked")) {
            now = now.withRole("asked", Set.of(seat(1))).withRole("answered", all);
        }
        if (trial.secrecy().equals("anonymous")) {
            now = now.withParticipants(all);
        }
        return rule.decide(Electorate.of(seats), ballots, now);
    }

    private String seat(int n) {
        return committee.seats().get(n).toString();
    }

    private String text(String column, UUID decision) {
        return jdbc.sql("select " + column + "::text from decision where id = :d")
                .param("d", decision)
                .query(String.class)
                .single();
    }

    private List<String> lot(UUID decision) {
        return array("lot", decision);
    }

    private List<String> winners(UUID decision) {
        return array("winners", decision);
    }

    private List<String> array(String column, UUID decision) {
        var text =
                jdbc.sql("select array_to_string(" + column + ", ',') from decision where id = :d")
                        .param("d", decision)
                        .query(String.class)
                        .single();
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }
}
