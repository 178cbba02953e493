package care.cairn.app.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.database.CairnTest;
import care.cairn.app.ledger.Author;
import care.cairn.app.ledger.Verification;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CairnTest
class MembershipTest {
    private static final Instant NOW = Instant.parse("2022-06-01T09:00:00Z");
    private static final LocalDate EARLY = LocalDate.parse("2018-01-01");
    private static final LocalDate MERGED = LocalDate.parse("2020-04-01");

    @Autowired Partners partners;
    @Autowired People people;
    @Autowired Bodies bodies;
    @Autowired Seats seats;
    @Autowired Verification verification;

    private UUID partner(String name) {
        return partners.join(
                        name + " " + UUID.randomUUID(), "hospital", "", EARLY, Author.CLOCK, NOW)
                .orThrow();
    }

    private static @Nullable String refusal(Result<?> result) {
        return result instanceof Result.Refused<?>(var refusal) ? refusal.messageKey() : null;
    }

    @Test
    void aMergedPartnerIsOneUpToTheDayAndPartOfTheOtherFromThen() {
        var small = partner("Small");
        var large = partner("Large");
        partners.merge(small, large, MERGED, Author.CLOCK, NOW).orThrow();

        assertThat(partners.on(MERGED.minusDays(1))).extracting(Partner::id).contains(small, large);
        assertThat(partners.on(MERGED))
                .extracting(Partner::id)
                .contains(large)
                .doesNotContain(small);
        assertThat(partners.find(small).orElseThrow().into()).isEqualTo(large);
        assertThat(refusal(partners.merge(small, large, MERGED, Author.CLOCK, NOW)))
                .isEqualTo("partner.ended-already");
    }

    @Test
    void mergersThatCannotBeAreRefused() {
        var one = partner("One");
        var gone = partner("Gone");
        partners.leave(gone, MERGED, "closed", Author.CLOCK, NOW).orThrow();

        assertThat(refusal(partners.merge(one, one, MERGED, Author.CLOCK, NOW)))
                .isEqualTo("partner.merges-into-itself");
        assertThat(refusal(partners.merge(one, gone, MERGED, Author.CLOCK, NOW)))
                .isEqualTo("partner.successor-not-here");
        assertThat(refusal(partners.leave(one, EARLY, "", Author.CLOCK, NOW)))
                .isEqualTo("partner.ends-before-it-begins");
    }

    @Test
    void aSeatHasAHolderAndADeputyWhoAreHere() {
        var partner = partner("Seated");
        var holder = people.join("Holder", partner, EARLY, Author.CLOCK, NOW).orThrow();
        var deputy = people.join("Deputy", partner, EARLY, Author.CLOCK, NOW).orThrow();
        var left = people.join("Left", partner, EARLY, Author.CLOCK, NOW).orThrow();
        people.leave(left, MERGED, Author.CLOCK, NOW).orThrow();
        var terms =
                new Body.Terms("Discharge", "consent/1", 2, List.of("hospital"), "monthly", 5, 7);
        var body = bodies.found("Group", null, terms, EARLY, Author.CLOCK, NOW).orThrow();
        var seat =
                bodies.createSeat(body, partner, "Chair", true, EARLY, Author.CLOCK, NOW).orThrow();

        assertThat(refusal(bodies.hold(seat, holder, holder, MERGED, Author.CLOCK, NOW)))
                .isEqualTo("seat.deputy-is-holder");
        assertThat(refusal(bodies.hold(seat, left, null, MERGED, Author.CLOCK, NOW)))
                .isEqualTo("seat.person-not-here");
        bodies.hold(seat, holder, deputy, MERGED, Author.CLOCK, NOW).orThrow();

        assertThat(seats.heldBy(deputy, MERGED)).extracting(Seat::id).containsExactly(seat);
        assertThat(bodies.find(body).orElseThrow().terms()).isEqualTo(terms);
        bodies.endSeat(seat, LocalDate.parse("2021-01-01"), Author.CLOCK, NOW).orThrow();
        assertThat(seats.of(body, LocalDate.parse("2021-01-01"))).isEmpty();
        assertThat(seats.of(body, LocalDate.parse("2020-12-31"))).hasSize(1);
    }

    @Test
    void aBodyNeedsTermsThatCanWork() {
        assertThat(
                        refusal(
                                bodies.found(
                                        "B",
                                        null,
                                        new Body.Terms("all", "guess/1", 1, List.of(), "", 0, 1),
                                        EARLY,
                                        Author.CLOCK,
                                        NOW)))
                .isEqualTo("body.rule-unknown");
        assertThat(
                        refusal(
                                bodies.found(
                                        "B",
                                        null,
                                        new Body.Terms("all", "consent/1", 0, List.of(), "", 0, 1),
                                        EARLY,
                                        Author.CLOCK,
                                        NOW)))
                .isEqualTo("body.quorum-missing");
        assertThat(
                        refusal(
                                bodies.found(
                                        " ",
                                        null,
                                        new Body.Terms("all", "consent/1", 1, List.of(), "", 0, 1),
                                        EARLY,
                                        Author.CLOCK,
                                        NOW)))
                .isEqualTo("body.name-missing");
    }

    @Test
    void allOfItCanBeRebuiltFromTheRecord() {
        assertThat(verification.checkDeep().findings()).isEmpty();
    }
}
