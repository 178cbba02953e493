package care.cairn.core.command.tally;

import care.cairn.core.command.JsonOut;
import care.cairn.core.tally.DecisionRule;
import care.cairn.core.tally.poll.Counted;
import care.cairn.core.tally.poll.Form;
import care.cairn.core.tally.poll.Outcome;
import care.cairn.core.tally.poll.Quorum;
import care.cairn.core.tally.poll.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The outcome of a decision as JSON. */
final class OutcomeReport {
    private OutcomeReport() {}

    static void write(DecisionRule rule, Outcome outcome, OutputStream stream) throws IOException {
        JsonOut out = new JsonOut(stream);
        out.object();
        out.name("rule").value(rule.key());
        out.name("settings").object();
        for (Map.Entry<String, String> setting : rule.settings().entrySet()) {
            out.name(setting.getKey()).value(setting.getValue());
        }
        out.endObject();
        out.name("verdict")
                .value(outcome.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (rule.form() != Form.PICK) {
            out.name("elected");
            texts(outcome.winners(), out);
        }
        out.name("reasons").list();
        for (Reason reason : outcome.reasons()) {
            reason(reason, out);
        }
        out.endList();
        quorum(outcome.quorum(), out);
        out.name("counts").object();
        for (Map.Entry<String, Integer> count : outcome.tally().counts().entrySet()) {
            out.name(count.getKey()).value(count.getValue().longValue());
        }
        out.endObject();
        out.name("given").value((long) outcome.tally().given());
        out.name("undecided").value((long) outcome.tally().undecided());
        out.name("recused").value((long) outcome.tally().recused());
        out.name("advisory").value((long) outcome.tally().advisory());
        out.name("setAside").value((long) outcome.tally().setAside());
        if (outcome.counted().orElse(null) instanceof Counted.Totals(var totals)) {
            out.name("totals").object();
            for (Map.Entry<String, Long> total : totals.entrySet()) {
                out.name(total.getKey()).value(total.getValue().longValue());
            }
            out.endObject();
        }
        out.endObject().end();
    }

    private static void reason(Reason reason, JsonOut out) throws IOException {
        out.object().name("key").value(reason.key().text()).name("values").list();
        for (Object value : reason.values()) {
            if (value instanceof Number number) {
                out.value(number.longValue());
            } else {
                out.value(value.toString());
            }
        }
        out.endList().endObject();
    }

    private static void quorum(Quorum.Standing quorum, JsonOut out) throws IOException {
        out.name("quorum").object();
        out.name("reached").value(quorum.reached());
        out.name("given").value((long) quorum.given());
        out.name("needed").value((long) quorum.needed());
        out.name("eligible").value((long) quorum.eligible());
        out.name("sectors").object();
        for (Map.Entry<String, Quorum.Sector> sector : quorum.sectors().entrySet()) {
            out.name(sector.getKey()).object();
            out.name("given").value((long) sector.getValue().given());
            out.name("needed").value((long) sector.getValue().needed());
            out.name("eligible").value((long) sector.getValue().eligible());
            out.endObject();
        }
        out.endObject().endObject();
    }

    private static void texts(List<String> texts, JsonOut out) throws IOException {
        out.list();
        for (String text : texts) {
            out.value(text);
        }
        out.endList();
    }
}
