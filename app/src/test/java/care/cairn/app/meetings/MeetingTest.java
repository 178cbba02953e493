package care.cairn.app.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.Words;
import care.cairn.app.meetings.agenda.Item;
import care.cairn.app.meetings.agenda.Listing;
import care.cairn.app.meetings.agenda.Matter;
import care.cairn.app.meetings.minutes.Minutes;
import care.cairn.app.meetings.minutes.Minuting;
import care.cairn.app.meetings.sitting.Holding;
import care.cairn.app.meetings.sitting.Line;
import care.cairn.app.meetings.sitting.MemberSeat;
import care.cairn.app.meetings.sitting.Presence;
import care.cairn.app.web.Result;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A meeting as the fold of its acts, without a database. */
class MeetingTest {
    private static final Instant NOW = Instant.parse("2023-01-10T09:00:00Z");
    private static final Instant START = Instant.parse("2023-01-26T14:00:00Z");
    private static final Hand SCRIBE = new Hand(UUID.randomUUID(), null, true, false, false);
    private static final Hand MEMBER = new Hand(UUID.randomUUID(), null, false, true, true);
    private static final Hand ADVISER = new Hand(UUID.randomUUID(), null, false, true, false);
    private static final Hand STRANGER = new Hand(UUID.randomUUID(), null, false, false, false);

    private final List<MemberSeat> roll = new ArrayList<>();
    private Meeting meeting = scheduled();

    private static Session session(Instant starts) {
        return new Session(Words.NONE, starts, 90, Words.of("Room 1"), true);
    }

    private static Meeting scheduled() {
        return Meeting.scheduled(
                Planning.schedule(
                                UUID.randomUUID(),
                                1,
                                UUID.randomUUID(),
                                "Board",
                                session(START),
                                5,
                                SCRIBE,
                                NOW)
                        .orThrow());
    }

    private static Matter matter(String title) {
        return new Matter(Words.of(title), Matter.DECIDE, 10, null, Words.NONE);
    }

    private void does(Function<Meeting, Result<? extends Act>> verb) {
        does(verb, START);
    }

    private void does(Function<Meeting, Result<? extends Act>> verb, Instant at) {
        meeting = meeting.apply(verb.apply(meeting).orThrow(), at);
    }

    private String refused(Function<Meeting, Result<? extends Act>> verb) {
        return verb.apply(meeting) instanceof Result.Refused<? extends Act> no
                ? no.refusal().messageKey()
                : "done";
    }

    private void put(String... titles) {
        for (var title : titles) {
            does(it -> new Listing(it).add(matter(title), "", null, SCRIBE));
        }
    }

    private MemberSeat seat(String sector, boolean voting) {
        var seat =
                new MemberSeat(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "Partner of " + sector,
                        sector,
                        "",
                        voting,
                        UUID.randomUUID(),
                        UUID.randomUUID());
        roll.add(seat);
        return seat;
    }

    private void opens(int quorum, String... sectors) {
        new Holding(meeting)
                .open(quorum, List.of(sectors), roll, SCRIBE, START)
                .orThrow()
                .forEach(act -> meeting = meeting.apply(act, START));
    }

    private void comes(MemberSeat seat, @Nullable UUID person, Instant time) {
        var who = person == null ? Objects.requireNonNull(seat.holder()) : person;
        does(it -> new Holding(it).arrive(seat.seat(), who, time, SCRIBE, time), time);
    }

    private void goes(MemberSeat seat, Instant time) {
        var line = Objects.requireNonNull(meeting.sitting().presence().here().get(seat.seat()));
        does(it -> new Holding(it).leave(line.n(), time, SCRIBE, time), time);
    }

    private static Instant at(int minutes) {
        return START.plusSeconds(60L * minutes);
    }

    @Test
    void a_meeting_is_called_for_a_time_to_come_with_a_place_by_whoever_runs_the_programme() {
        var body = UUID.randomUUID();
        assertThat(
                        Planning.schedule(
                                body,
                                1,
                                body,
                                "Board",
                                session(NOW.minusSeconds(1)),
                                5,
                                SCRIBE,
                                NOW))
                .isInstanceOf(Result.Refused.class);
        assertThat(Planning.schedule(body, 1, body, "Board", session(START), 5, MEMBER, NOW))
                .isInstanceOf(Result.Refused.class);
        var nowhere = new Session(Words.NONE, START, 90, Words.NONE, true);
        assertThat(Planning.schedule(body, 1, body, "Board", nowhere, 5, SCRIBE, NOW))
                .isInstanceOf(Result.Refused.class);
        assertThat(meeting.papersDue(ZoneOffset.UTC)).isEqualTo(LocalDate.parse("2023-01-21"));
    }

    @Test
    void papers_need_an_agenda_and_plain_words_and_go_out_in_versions() {
        Function<Meeting, Result<? extends Act>> publish =
                it -> new Planning(it).publish(Words.of("Plain"), SCRIBE, ZoneOffset.UTC);
        assertThat(refused(publish)).isEqualTo("meetings.refusal.no-items");
        put("One");
        assertThat(refused(it -> new Planning(it).publish(Words.NONE, SCRIBE, ZoneOffset.UTC)))
                .isEqualTo("meetings.refusal.brief");
        does(publish);
        does(publish);
        assertThat(meeting.papers()).isEqualTo(2);
    }

    @Test
    void points_are_put_in_order_and_nothing_stands_on_it_twice() {
        put("One", "Two", "Three");
        does(it -> new Listing(it).move(3, true, SCRIBE));
        assertThat(meeting.agenda().order()).containsExactly(1, 3, 2);
        assertThat(refused(it -> new Listing(it).move(1, true, SCRIBE)))
                .isEqualTo("meetings.refusal.at-the-end");
        does(it -> new Listing(it).remove(1, SCRIBE));
        assertThat(meeting.agenda().standing()).extracting(Item::n).containsExactly(3, 2);
        does(it -> new Listing(it).add(matter("Four"), "decision/1", null, SCRIBE));
        assertThat(refused(it -> new Listing(it).add(matter("Again"), "decision/1", null, SCRIBE)))
                .isEqualTo("meetings.refusal.there");
        assertThat(refused(it -> new Listing(it).word(1, matter("Gone"), SCRIBE)))
                .isEqualTo("meetings.refusal.no-such-item");
    }

    @Test
    void whoever_sits_in_the_body_asks_for_a_point_and_is_told_why_not() {
        assertThat(refused(it -> new Listing(it).ask(matter("Buses"), STRANGER)))
                .isEqualTo("meetings.refusal.member");
        does(it -> new Listing(it).ask(matter("Buses"), ADVISER));
        does(it -> new Listing(it).ask(matter("Trains"), MEMBER));
        assertThat(meeting.agenda().order()).isEmpty();
        assertThat(refused(it -> new Listing(it).decline(1, Words.NONE, SCRIBE)))
                .isEqualTo("meetings.refusal.reason");
        does(it -> new Listing(it).decline(1, Words.of("Not ours"), SCRIBE));
        does(it -> new Listing(it).take(2, SCRIBE));
        assertThat(meeting.agenda().order()).containsExactly(2);
        assertThat(refused(it -> new Listing(it).take(1, SCRIBE)))
                .isEqualTo("meetings.refusal.no-such-item");
    }

    @Test
    void the_quorum_is_reached_and_lost_by_count_and_by_sector() {
        var hospital = seat("hospital", true);
        var council = seat("council", true);
        var resident = seat("residents", true);
        var adviser = seat("residents", false);
        put("One");
        opens(2, "residents");
        comes(hospital, null, at(0));
        comes(council, null, at(0));
        comes(adviser, null, at(1));
        assertThat(meeting.sitting().presence().missing()).containsExactly("residents");
        comes(resident, resident.deputy(), at(5));
        assertThat(meeting.sitting().presence().standing().reached()).isTrue();
        goes(resident, at(30));
        assertThat(meeting.sitting().presence().changes())
                .containsExactly(
                        new Presence.Change(at(5), true, 3), new Presence.Change(at(30), false, 2));
        assertThat(
                        meeting.sitting().counting().stream()
                                .filter(line -> line.kind().equals(Line.ARRIVED)))
                .hasSize(4);
    }

    @Test
    void a_seat_is_taken_once_by_its_holder_or_deputy_and_at_a_time_that_has_been() {
        var seat = seat("hospital", true);
        put("One");
        opens(1);
        Function<Meeting, Result<? extends Act>> stranger =
                it -> new Holding(it).arrive(seat.seat(), UUID.randomUUID(), START, SCRIBE, START);
        assertThat(refused(stranger)).isEqualTo("meetings.refusal.no-such-seat");
        var deputy = Objects.requireNonNull(seat.deputy());
        assertThat(refused(it -> new Holding(it).arrive(seat.seat(), deputy, at(9), SCRIBE, START)))
                .isEqualTo("meetings.refusal.time");
        comes(seat, deputy, START);
        assertThat(refused(it -> new Holding(it).arrive(seat.seat(), deputy, START, SCRIBE, START)))
                .isEqualTo("meetings.refusal.here");
    }

    @Test
    void an_interest_takes_the_seat_out_of_the_quorum_of_its_point_only() {
        var one = seat("hospital", true);
        var two = seat("council", true);
        put("One", "Two");
        opens(2);
        comes(one, null, START);
        comes(two, null, START);
        does(it -> new Holding(it).declare(1, one.seat(), "financial", Words.of("Paid"), SCRIBE));
        assertThat(meeting.sitting().presence().standing(1).reached()).isFalse();
        assertThat(meeting.sitting().presence().standing(2).reached()).isTrue();
    }

    @Test
    void a_line_that_is_struck_out_stays_and_counts_no_more() {
        seat("hospital", true);
        put("One");
        opens(1);
        does(it -> new Holding(it).park(1, Words.of("No figures"), SCRIBE));
        assertThat(meeting.sitting().parked(1)).isTrue();
        int line = meeting.sitting().lines().getLast().n();
        does(it -> new Holding(it).strike(line, Words.of("Mistake"), SCRIBE));
        assertThat(meeting.sitting().parked(1)).isFalse();
        assertThat(meeting.sitting().lines()).hasSize(2);
        assertThat(refused(it -> new Holding(it).strike(line, Words.NONE, SCRIBE)))
                .isEqualTo("meetings.refusal.no-such-line");
    }

    @Test
    void an_arrival_after_which_somebody_left_is_not_struck_out_before_the_departure() {
        var seat = seat("hospital", true);
        put("One");
        opens(1);
        comes(seat, null, START);
        int came = meeting.sitting().lines().getLast().n();
        goes(seat, at(1));
        assertThat(refused(it -> new Holding(it).strike(came, Words.NONE, SCRIBE)))
                .isEqualTo("meetings.refusal.left-after");
        does(it -> new Holding(it).strike(came + 1, Words.NONE, SCRIBE));
        assertThat(meeting.sitting().presence().here()).containsKey(seat.seat());
    }

    @Test
    void nothing_is_done_in_a_room_that_is_not_open_or_by_those_who_only_sit_in_it() {
        var seat = seat("hospital", true);
        put("One");
        assertThat(refused(it -> new Holding(it).turn(1, SCRIBE)))
                .isEqualTo("meetings.refusal.not-open");
        var early = new Holding(meeting).open(1, List.of(), roll, SCRIBE, NOW);
        assertThat(early).isInstanceOf(Result.Refused.class);
        opens(1);
        assertThat(refused(it -> new Holding(it).note(1, null, Words.of("x"), MEMBER)))
                .isEqualTo("meetings.refusal.secretary");
        does(it -> new Holding(it).close(SCRIBE), at(60));
        assertThat(
                        refused(it ->
                                new Holding(it)
                                        .arrive(
                                                seat.seat(),
                                                UUID.randomUUID(),
                                                START,
                                                SCRIBE,
                                                START)))
                .isEqualTo("meetings.refusal.not-open");
        does(it -> new Holding(it).note(1, null, Words.of("Forgotten"), SCRIBE));
        assertThat(refused(it -> new Planning(it).cancel(Words.of("x"), SCRIBE)))
                .isEqualTo("meetings.refusal.opened");
    }

    private static List<Minutes.Passage> words() {
        return List.of(new Minutes.Passage(1, Words.of("Said")));
    }

    @Test
    void minutes_are_written_circulated_corrected_and_confirmed_and_then_stay() {
        seat("hospital", true);
        put("One");
        opens(1);
        assertThat(refused(it -> new Minuting(it).write(words(), SCRIBE)))
                .isEqualTo("meetings.refusal.not-closed");
        does(it -> new Holding(it).close(SCRIBE));
        assertThat(refused(it -> new Minuting(it).circulate(SCRIBE)))
                .isEqualTo("meetings.refusal.unwritten");
        does(it -> new Minuting(it).write(words(), SCRIBE));
        assertThat(refused(it -> new Minuting(it).confirm(null, MEMBER)))
                .isEqualTo("meetings.refusal.not-circulated");
        does(it -> new Minuting(it).circulate(SCRIBE));
        does(it -> new Minuting(it).correct(1, Words.of("Not so"), ADVISER));
        does(it -> new Minuting(it).write(words(), SCRIBE));
        assertThat(refused(it -> new Minuting(it).confirm(null, MEMBER)))
                .isEqualTo("meetings.refusal.newer");
        does(it -> new Minuting(it).circulate(SCRIBE));
        assertThat(refused(it -> new Minuting(it).confirm(null, ADVISER)))
                .isEqualTo("meetings.refusal.confirm-who");
        does(it -> new Minuting(it).confirm(null, MEMBER));
        assertThat(meeting.minutes()).isEqualTo(new Minutes(2, 2, 2, 1, 0));
        assertThat(refused(it -> new Minuting(it).write(words(), SCRIBE)))
                .isEqualTo("meetings.refusal.confirmed");
        does(it -> new Minuting(it).publish(Words.of("- Done"), SCRIBE));
        assertThat(meeting.minutes().messages()).isEqualTo(1);
    }

    @Test
    void only_a_later_meeting_of_the_same_body_that_is_open_confirms_minutes() {
        seat("hospital", true);
        put("One");
        opens(1);
        does(it -> new Holding(it).close(SCRIBE));
        does(it -> new Minuting(it).write(words(), SCRIBE));
        does(it -> new Minuting(it).circulate(SCRIBE));
        var elsewhere = scheduled();
        assertThat(refused(it -> new Minuting(it).confirm(elsewhere, SCRIBE)))
                .isEqualTo("meetings.refusal.confirm-where");
        var held = meeting;
        var next =
                new Meeting(
                        UUID.randomUUID(),
                        2,
                        held.body(),
                        session(START.plusSeconds(86_400)),
                        5,
                        false,
                        0,
                        held.agenda(),
                        held.sitting(),
                        Minutes.NONE);
        assertThat(refused(it -> new Minuting(it).confirm(next, SCRIBE)))
                .as("it is closed")
                .isEqualTo("meetings.refusal.confirm-where");
    }
}
