package care.cairn.app.demo;

import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Words;
import care.cairn.app.measures.Catalogue;
import care.cairn.app.measures.ChartChoice;
import care.cairn.app.measures.Measures;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Body;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.Partnerships;
import care.cairn.app.partnership.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The first day of the demo: the partnership, its cast, its groups, and what each measure is for.
 */
@Component
@ConditionalOnProperty("cairn.demo")
class Opening {
    static final Instant AT = Stage.at("2018-01-08", 9);
    private static final LocalDate DAY = LocalDate.parse("2018-01-08");

    private final Partnerships partnerships;
    private final Partners partners;
    private final People people;
    private final Bodies bodies;
    private final Measures measures;
    private final JdbcClient jdbc;

    Opening(
            Partnerships partnerships,
            Partners partners,
            People people,
            Bodies bodies,
            Measures measures,
            JdbcClient jdbc) {
        this.partnerships = partnerships;
        this.partners = partners;
        this.people = people;
        this.bodies = bodies;
        this.measures = measures;
        this.jdbc = jdbc;
    }

    Stage set() {
        var stage = new Stage();
        partnerships
                .found(
                        "Example partnership (public data of Fife)",
                        "en",
                        Stage.ZONE.getId(),
                        true,
                        true,
                        Author.CLOCK,
                        AT)
                .orThrow();
        organisations(stage);
        groups(stage);
        for (var entry : Catalogue.ALL) {
            if (!entry.key().startsWith("england-")) {
                measure(stage, entry);
            }
        }
        return stage;
    }

    private void organisations(Stage stage) {
        for (var it : Cast.ORGANISATIONS) {
            stage.organisations.put(
                    it.key(),
                    partners.join(it.name(), it.sector(), "", DAY, Author.CLOCK, AT).orThrow());
        }
        for (var it : Cast.PLAYERS) {
            var person =
                    people.join(
                                    it.name(),
                                    stage.organisation(it.organisation()),
                                    DAY,
                                    Author.CLOCK,
                                    AT)
                            .orThrow();
            stage.players.put(it.key(), person);
            if (it.persona() != null) {
                jdbc.sql("insert into demo.persona (key, person) values (:key, :person)")
                        .param("key", it.persona().key())
                        .param("person", person)
                        .update();
            }
        }
    }

    private void groups(Stage stage) {
        for (var it : Cast.GROUPS) {
            var terms =
                    new Body.Terms(
                            it.remit(), "consent/1", it.quorum(), it.sectors(), "monthly", 5, 10);
            @Nullable UUID parent = it.parent() == null ? null : stage.group(it.parent());
            var group =
                    bodies.found(it.name(), parent, terms, DAY, stage.author("amara"), AT)
                            .orThrow();
            stage.groups.put(it.key(), group);
            for (var place : it.places()) {
                seat(stage, it.key(), group, place);
            }
        }
    }

    private void seat(Stage stage, String key, UUID group, Cast.Place place) {
        var amara = stage.author("amara");
        var seat =
                bodies.createSeat(
                                group,
                                stage.organisation(place.organisation()),
                                place.title(),
                                place.voting(),
                                DAY,
                                amara,
                                AT)
                        .orThrow();
        bodies.hold(
                        seat,
                        stage.player(place.holder()),
                        place.deputy() == null ? null : stage.player(place.deputy()),
                        DAY,
                        amara,
                        AT)
                .orThrow();
        stage.seats.put(key + "/" + place.holder(), seat);
    }

    private void measure(Stage stage, Catalogue.Entry entry) {
        var yusuf = stage.author("yusuf");
        var held = Cast.of(entry.key());
        var group = stage.group(held.group());
        var use = entry.definition().use().in(group, group);
        var id = UUID.randomUUID();
        measures.define(id, entry.key(), entry.definition().withUse(use), yusuf, AT).orThrow();
        stage.measures.put(entry.key(), id);
        measures.setSteward(
                        id,
                        stage.player(held.steward()),
                        stage.organisation(Stage.organisationOf(held.steward())),
                        yusuf,
                        AT)
                .orThrow();
        if (!entry.chart().equals(ChartChoice.STANDARD)) {
            measures.setChart(id, entry.chart(), Words.of("As the catalogue has it"), yusuf, AT)
                    .orThrow();
        }
        for (var target : entry.targets()) {
            measures.setTarget(
                            id,
                            target.since(),
                            target.value(),
                            Words.of("An illustrative target, set for this example"),
                            yusuf,
                            AT)
                    .orThrow();
        }
    }
}
