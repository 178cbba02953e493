package care.cairn.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Result;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A story told act by act, without a database. */
class StoryTest {
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final UUID NAMED = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static Story.Hand hand(UUID person) {
        return new Story.Hand(person, false);
    }

    private static StoryText text(String tells) {
        return new StoryText(
                Words.of("A title"),
                Words.of("In short"),
                Words.NONE,
                Words.of("What was done"),
                Words.NONE,
                Words.NONE,
                Words.NONE,
                Words.NONE,
                tells,
                "en");
    }

    private static Story drafted(String tells, boolean supported) {
        var act =
                Story.draft(
                                UUID.randomUUID(),
                                1,
                                UUID.randomUUID(),
                                text(tells),
                                List.of(AUTHOR, NAMED),
                                List.of(),
                                supported)
                        .orThrow();
        return Story.drafted(act, AUTHOR);
    }

    private static void refused(Result<?> result, String key) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        assertThat(((Result.Refused<?>) result).refusal().messageKey())
                .isEqualTo("stories.refusal." + key);
    }

    @Test
    void an_improvement_that_no_chart_shows_cannot_be_claimed() {
        refused(
                Story.draft(
                        UUID.randomUUID(),
                        1,
                        null,
                        text(StoryText.WORKED),
                        List.of(),
                        List.of(),
                        false),
                "unsupported");
        var told = drafted(StoryText.OPEN, false);
        refused(
                told.revise(hand(AUTHOR), text(StoryText.WORKED), List.of(NAMED), false),
                "unsupported");
        var claimed = drafted(StoryText.WORKED, true);
        claimed = claimed.apply(claimed.offer(hand(AUTHOR)).orThrow(), AUTHOR);
        claimed = claimed.apply(claimed.consent(hand(NAMED)).orThrow(), NAMED);
        refused(claimed.publish(hand(AUTHOR), Story.PUBLIC, false), "unsupported");
        assertThat(claimed.publish(hand(AUTHOR), Story.PUBLIC, true))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void nobody_reads_it_before_everybody_named_has_agreed_to_that_very_version() {
        var it = drafted(StoryText.FAILED, false);
        refused(it.consent(hand(NAMED)), "not-offered");
        refused(it.publish(hand(AUTHOR), Story.PUBLIC, false), "no-consent");
        it = it.apply(it.offer(hand(AUTHOR)).orThrow(), AUTHOR);
        refused(it.offer(hand(AUTHOR)), "offered");
        refused(it.consent(hand(OTHER)), "not-named");
        it = it.apply(it.decline(hand(NAMED), Words.of("Not so")).orThrow(), NAMED);
        assertThat(it.state()).isEqualTo("declined");
        refused(it.publish(hand(AUTHOR), Story.PUBLIC, false), "declined");
        it = it.apply(it.consent(hand(NAMED)).orThrow(), NAMED);
        assertThat(it.state()).isEqualTo("agreed");
        it =
                it.apply(
                        it.revise(hand(AUTHOR), text(StoryText.FAILED), List.of(NAMED), false)
                                .orThrow(),
                        AUTHOR);
        refused(it.publish(hand(AUTHOR), Story.PUBLIC, false), "no-consent");
        it = it.apply(it.offer(hand(AUTHOR)).orThrow(), AUTHOR);
        it = it.apply(it.consent(hand(NAMED)).orThrow(), NAMED);
        refused(it.publish(hand(OTHER), Story.PUBLIC, false), "author-only");
        refused(it.publish(hand(AUTHOR), "world", false), "audience");
        it = it.apply(it.publish(hand(AUTHOR), Story.PARTNERSHIP, false).orThrow(), AUTHOR);
        assertThat(it.state()).isEqualTo("published");
        refused(it.publish(hand(AUTHOR), Story.PARTNERSHIP, false), "published");
    }

    @Test
    void whoever_is_named_can_have_it_taken_back_with_a_reason_and_for_good() {
        var it = drafted(StoryText.OPEN, false);
        refused(it.withdraw(hand(OTHER), Words.of("Why")), "author-only");
        refused(it.withdraw(hand(NAMED), Words.NONE), "reason");
        it = it.apply(it.withdraw(hand(NAMED), Words.of("I changed my mind")).orThrow(), NAMED);
        assertThat(it.state()).isEqualTo("withdrawn");
        refused(it.offer(hand(AUTHOR)), "withdrawn");
        refused(it.publish(hand(AUTHOR), Story.PUBLIC, true), "withdrawn");
        refused(it.withdraw(hand(AUTHOR), Words.of("Again")), "withdrawn");
    }

    @Test
    void who_is_named_in_what_others_read_can_take_it_back_though_a_draft_leaves_them_out() {
        var it = drafted(StoryText.OPEN, false);
        it = it.apply(it.offer(hand(AUTHOR)).orThrow(), AUTHOR);
        it = it.apply(it.consent(hand(NAMED)).orThrow(), NAMED);
        it = it.apply(it.publish(hand(AUTHOR), Story.PUBLIC, false).orThrow(), AUTHOR);
        it =
                it.apply(
                        it.revise(hand(AUTHOR), text(StoryText.OPEN), List.of(), false).orThrow(),
                        AUTHOR);
        assertThat(it.published()).isEqualTo(1);
        assertThat(it.withdraw(hand(NAMED), Words.of("Not any more")))
                .isInstanceOf(Result.Done.class);
    }
}
