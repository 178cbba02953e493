package care.cairn.app.decisions.electorate;

import care.cairn.app.decisions.ballot.Rule;
import care.cairn.app.partnership.Bodies;
import care.cairn.app.partnership.Body;
import care.cairn.app.partnership.Partner;
import care.cairn.app.partnership.Partners;
import care.cairn.app.partnership.Seat;
import care.cairn.app.partnership.Seats;
import care.cairn.app.remit.KindRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The bodies that can decide, as they are on a day. */
@Component
public class Assemblies {
    private final Bodies bodies;
    private final Seats seats;
    private final Partners partners;
    private final KindRules kindRules;

    Assemblies(Bodies bodies, Seats seats, Partners partners, KindRules kindRules) {
        this.kindRules = kindRules;
        this.bodies = bodies;
        this.seats = seats;
        this.partners = partners;
    }

    /** Those with a voting seat on that day, by name. */
    public List<Assembly> all(LocalDate on) {
        var known = partnersById();
        return bodies.all().stream()
                .filter(body -> !body.since().isAfter(on))
                .map(body -> assembly(body, on, known))
                .filter(body -> body.seats().stream().anyMatch(RollSeat::voting))
                .toList();
    }

    public Optional<Assembly> find(UUID body, LocalDate on) {
        return bodies.find(body)
                .filter(it -> !it.since().isAfter(on))
                .map(it -> assembly(it, on, partnersById()));
    }

    /** All partners that ever were, by name. */
    public List<Partner> partners() {
        return partners.all();
    }

    private Map<UUID, Partner> partnersById() {
        return partners.all().stream().collect(Collectors.toMap(Partner::id, Function.identity()));
    }

    private Assembly assembly(Body body, LocalDate on, Map<UUID, Partner> known) {
        var terms = body.terms();
        var roll =
                seats.of(body.id(), on).stream()
                        .map(seat ->
                                rollSeat(seat, Objects.requireNonNull(known.get(seat.partner()))))
                        .sorted(
                                Comparator.comparing(RollSeat::sector)
                                        .thenComparing(RollSeat::partnerName)
                                        .thenComparing(RollSeat::title)
                                        .thenComparing(RollSeat::seat))
                        .toList();
        var rule = terms.rule().isEmpty() ? Rule.USUAL : terms.rule();
        return new Assembly(
                body.id(),
                body.name(),
                terms.remit(),
                new Rule(rule, Map.of(), terms.quorum(), terms.sectors()),
                byKind(body, on),
                Math.max(1, terms.openDays()),
                roll);
    }

    /** Where the word of a few decides a kind, there is no quorum. */
    private Map<String, Rule> byKind(Body body, LocalDate on) {
        var terms = body.terms();
        var usual = new Rule(Rule.USUAL, Map.of(), terms.quorum(), terms.sectors());
        return kindRules.on(on).stream()
                .filter(it -> it.body().equals(body.id()))
                .flatMap(it ->
                        usual
                                .as(it.rule(), it.settings())
                                .map(r -> Map.entry(it.kind(), r))
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static RollSeat rollSeat(Seat seat, Partner partner) {
        return new RollSeat(
                seat.id(),
                partner.id(),
                partner.name(),
                partner.sector(),
                seat.title(),
                seat.voting(),
                seat.holder(),
                seat.deputy());
    }
}
