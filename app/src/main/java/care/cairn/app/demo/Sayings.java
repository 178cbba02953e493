package care.cairn.app.demo;

import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.Proposal;
import care.cairn.app.ledger.Ledger;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.Claims;
import care.cairn.app.measures.MeasureSeries;
import care.cairn.app.measures.Measures;
import care.cairn.app.measures.Remarks;
import care.cairn.app.measures.Uses;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the invented cast said of real charts: at a point, of what got better, and once too much.
 */
@Component
@ConditionalOnProperty("cairn.demo")
class Sayings {
    private final Measures measures;
    private final Remarks remarks;
    private final Claims claims;
    private final Uses uses;
    private final Map<String, String> decisions = new HashMap<>();

    Sayings(Measures measures, Remarks remarks, Claims claims, Uses uses) {
        this.measures = measures;
        this.remarks = remarks;
        this.claims = claims;
        this.uses = uses;
    }

    /** Remembers decisions by their question. */
    @EventListener
    void onAppended(Ledger.Appended appended) {
        if (appended.act() instanceof Proposal.Opened it) {
            decisions.put(it.question().orEmpty(), Decision.subject(it.decision()));
        }
    }

    List<Chronicle.Happening> script(Stage stage) {
        var script = new ArrayList<Chronicle.Happening>();
        at(
                script,
                "2020-06-22",
                it ->
                        remark(
                                stage,
                                "yusuf",
                                "delayed-days-18plus",
                                "2020-04-01",
                                "The wards were emptied for the pandemic: no month like another.",
                                it));
        at(
                script,
                "2022-09-12",
                it ->
                        remark(
                                stage,
                                "grace",
                                "delayed-days-18plus",
                                "2022-07-01",
                                "Care at home had the most people off sick since it began to count.",
                                it));
        // A figure to reach was asked for, and the statement of the measure ruled it out.
        at(
                script,
                "2021-09-14",
                it ->
                        uses.toJudge(
                                stage.measure("delayed-days-18plus"),
                                Uses.COMMITMENT_BAR,
                                stage.player("amara"),
                                it));
        at(
                script,
                "2021-09-13",
                it ->
                        claims.make(
                                        decisions.getOrDefault(
                                                "Let care-at-home staff assess on the ward, for"
                                                        + " everybody",
                                                ""),
                                        Words.of("Fewer days are lost than before the pandemic."),
                                        watched(stage, "delayed-days-18plus"),
                                        LocalDate.parse("2020-04-01"),
                                        stage.author("marta"),
                                        LocalDate.ofInstant(it, Stage.ZONE),
                                        it)
                                .orThrow());
        return script;
    }

    private void remark(
            Stage stage, String player, String measure, String period, String text, Instant at) {
        remarks.make(
                        stage.measure(measure),
                        watched(stage, measure),
                        LocalDate.parse(period),
                        Words.of(text),
                        stage.author(player),
                        at)
                .orThrow();
    }

    private int watched(Stage stage, String measure) {
        return measures.series(stage.measure(measure)).stream()
                .filter(it -> it.headline() && it.whole())
                .mapToInt(MeasureSeries::number)
                .findFirst()
                .orElseThrow();
    }

    private static void at(List<Chronicle.Happening> script, String day, Consumer<Instant> act) {
        script.add(new Chronicle.Happening(Stage.at(day, 18), act));
    }
}
