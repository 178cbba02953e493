package care.cairn.app.remit;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.web.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether a proposal is within the remit of its body, and what is said if not. */
class RemitTest {
    private static final LocalDate DAY = LocalDate.parse("2023-01-02");
    private static final UUID BOARD = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static Remit.Line line(
            UUID body, String name, String kind, int level, @Nullable Long limit, String clause) {
        return new Remit.Line(
                new Delegation(
                        UUID.randomUUID(),
                        kind,
                        body,
                        null,
                        level,
                        limit,
                        limit == null ? "" : "GBP",
                        clause,
                        null,
                        null,
                        DAY,
                        null),
                name);
    }

    private static final Remit MAP =
            new Remit(
                    List.of(
                            line(BOARD, "Board", "money", 7, null, "Agreement, 4.1"),
                            line(GROUP, "Group", "money", 6, 10_000L, "Scheme, 3.1"),
                            line(BOARD, "Board", "people", 7, null, "Agreement, 4.2"),
                            line(GROUP, "Group", "people", 3, null, "Scheme, 5.1"),
                            line(GROUP, "Group", "data", 6, 500L, "Scheme, 6")));

    private static Optional<Refusal> stops(UUID body, String kind, @Nullable Long amount) {
        return MAP.stops(body, "The body", kind, "the kind", amount);
    }

    @Test
    void a_kind_of_which_the_map_says_nothing_is_open_to_every_body() {
        assertThat(stops(OTHER, "service", null)).isEmpty();
    }

    @Test
    void a_body_decides_what_it_may_up_to_its_limit_and_not_a_penny_more() {
        assertThat(stops(GROUP, "money", 10_000L)).isEmpty();
        assertThat(stops(BOARD, "money", 1_000_000L)).isEmpty();
        assertThat(stops(GROUP, "money", 10_001L))
                .hasValueSatisfying(no -> {
                    assertThat(no.messageKey()).isEqualTo("remit.refusal.over");
                    assertThat(no.arguments())
                            .contains(10_000L, "Scheme, 3.1", "Board (Agreement, 4.1)");
                });
    }

    @Test
    void where_there_is_a_limit_the_amount_must_be_said() {
        assertThat(stops(GROUP, "money", null))
                .hasValueSatisfying(no -> {
                    assertThat(no.field()).isEqualTo("amount");
                    assertThat(no.arguments()).contains("Scheme, 3.1");
                });
        assertThat(stops(BOARD, "money", null)).isEmpty();
    }

    @Test
    void a_body_without_a_part_in_it_is_told_who_may_decide_and_by_which_clause() {
        assertThat(stops(OTHER, "money", 5_000L))
                .hasValueSatisfying(no -> {
                    assertThat(no.messageKey()).isEqualTo("remit.refusal.not-theirs");
                    assertThat(no.arguments())
                            .contains("Board (Agreement, 4.1); Group (Scheme, 3.1)");
                });
        assertThat(stops(OTHER, "money", 20_000L))
                .hasValueSatisfying(
                        no -> assertThat(no.arguments()).contains("Board (Agreement, 4.1)"));
    }

    @Test
    void whoever_is_only_heard_does_not_decide() {
        assertThat(stops(GROUP, "people", null))
                .hasValueSatisfying(no -> {
                    assertThat(no.messageKey()).isEqualTo("remit.refusal.only-heard");
                    assertThat(no.arguments()).contains("Scheme, 5.1", "Board (Agreement, 4.2)");
                });
    }

    @Test
    void where_the_map_names_nobody_it_says_so() {
        assertThat(stops(GROUP, "data", 501L))
                .hasValueSatisfying(
                        no -> assertThat(no.messageKey()).isEqualTo("remit.refusal.over-nobody"));
    }
}
