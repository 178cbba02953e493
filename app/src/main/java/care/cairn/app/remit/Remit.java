package care.cairn.app.remit;

import care.cairn.app.web.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What bodies may decide on one day: asked whether a proposal is within the remit of its body. A
 * kind of which the map says nothing is open to every body.
 *
 * @param living the delegations of that day, with the names of those who hold them
 */
record Remit(List<Line> living) {
    Remit {
        living = List.copyOf(living);
    }

    /** A delegation and who holds it. */
    record Line(Delegation delegation, String holder) {}

    /**
     * Why a body may not decide a thing of this kind, with the clause that says so and with those
     * who may.
     *
     * @param amount of money at stake, or null where nobody said
     */
    Optional<Refusal> stops(
            UUID body, String bodyName, String kind, String kindName, @Nullable Long amount) {
        var ofKind = living.stream().filter(it -> it.delegation().kind().equals(kind)).toList();
        if (ofKind.isEmpty()) {
            return Optional.empty();
        }
        var own = ofKind.stream().filter(it -> body.equals(it.delegation().body())).toList();
        var deciding = own.stream().filter(it -> it.delegation().decides()).toList();
        if (deciding.stream().anyMatch(it -> it.delegation().covers(amount))) {
            return Optional.empty();
        }
        if (amount == null && !deciding.isEmpty()) {
            var widest = widest(deciding);
            return Optional.of(
                    Refusal.at(
                            "amount",
                            "remit.refusal.amount",
                            bodyName,
                            widest.limit() == null ? 0L : widest.limit(),
                            widest.currency(),
                            widest.clause()));
        }
        var others =
                ofKind.stream()
                        .filter(it -> !own.contains(it) && it.delegation().decides())
                        .filter(it -> it.delegation().covers(amount == null ? 0L : amount))
                        .map(it -> it.holder() + " (" + it.delegation().clause() + ")")
                        .distinct()
                        .collect(Collectors.joining("; "));
        var nobody = others.isEmpty() ? "-nobody" : "";
        if (!deciding.isEmpty()) {
            var widest = widest(deciding);
            return Optional.of(
                    Refusal.at(
                            "amount",
                            "remit.refusal.over" + nobody,
                            bodyName,
                            kindName,
                            widest.limit() == null ? 0L : widest.limit(),
                            widest.currency(),
                            widest.clause(),
                            others));
        }
        return Optional.of(
                own.isEmpty()
                        ? Refusal.at(
                                "body",
                                "remit.refusal.not-theirs" + nobody,
                                bodyName,
                                kindName,
                                others)
                        : Refusal.at(
                                "body",
                                "remit.refusal.only-heard" + nobody,
                                bodyName,
                                kindName,
                                own.getFirst().delegation().clause(),
                                others));
    }

    private static Delegation widest(List<Line> lines) {
        return lines.stream()
                .map(Line::delegation)
                .reduce((a, b) -> limit(b) > limit(a) ? b : a)
                .orElseThrow();
    }

    private static long limit(Delegation it) {
        return it.limit() == null ? Long.MAX_VALUE : it.limit();
    }
}
