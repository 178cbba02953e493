package care.cairn.app.decisions.ballot;

import care.cairn.app.decisions.electorate.Assembly;
import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.DecisionRules;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * What a rule lets a proposer set and asks a proposer to say, so that the form can be drawn for any
 * rule of the list.
 *
 * @param roles that seats hold, by key
 * @param words conditions that are said in words at once
 * @param days conditions that name a day at once
 */
public record RuleForm(
        String key,
        String word,
        List<Field> parameters,
        boolean options,
        List<Role> roles,
        List<String> words,
        List<String> days,
        boolean hidden,
        boolean anonymous) {

    /** What can be set: a number, a share, or one of a list. */
    public record Field(
            String key, String kind, String value, List<String> allowed, int least, int most) {}

    /**
     * A role of the rule.
     *
     * @param one whether one seat holds it
     */
    public record Role(String key, boolean one, List<Place> places) {}

    /** A seat that could hold it. */
    public record Place(RollSeat seat, boolean held) {}

    /** The rules, in the order in which a form offers them. */
    public static List<String> all() {
        return DecisionRules.ALL.stream().map(DecisionRule::key).toList();
    }

    public static RuleForm of(Rule rule, Assembly assembly, AskingForm sent) {
        var value = rule.value();
        var conditions = value.conditions();
        var urgent = conditions.contains("ratify-by");
        return new RuleForm(
                rule.key(),
                rule.word(),
                value.parameters().stream()
                        .map(it -> field(it, rule.settings().getOrDefault(it.key(), it.initial())))
                        .toList(),
                value.form() != Form.PICK,
                roles(rule, assembly, sent),
                urgent ? List.of("justification", "consulted", "limit") : List.of(),
                urgent ? List.of("expiry", "ratify-by") : List.of(),
                rule.canBeHidden(),
                rule.canBeSecret());
    }

    private static Field field(Parameter it, String value) {
        return new Field(
                it.key(),
                it.kind().name().toLowerCase(Locale.ROOT),
                value,
                it.allowed(),
                it.least(),
                it.most());
    }

    private static List<Role> roles(Rule rule, Assembly assembly, AskingForm sent) {
        var asked = new TreeSet<>(rule.value().roles());
        asked.remove("asked");
        asked.remove("answered");
        asked.add(Rule.CHAIR);
        List<Role> roles = new ArrayList<>();
        for (String role : asked) {
            if (role.equals(Rule.CHAIR) && !rule.settings().containsKey("casting-vote")) {
                continue;
            }
            roles.add(
                    new Role(
                            role,
                            role.equals("decider") || role.equals(Rule.CHAIR),
                            assembly.seats().stream()
                                    .filter(seat -> seat.voting() || role.equals("adviser"))
                                    .map(seat -> new Place(seat, sent.holds(role, seat.seat())))
                                    .toList()));
        }
        return roles;
    }
}
