package care.cairn.app.learning.aim;

import static org.assertj.core.api.Assertions.assertThat;

import care.cairn.app.ledger.Words;
import care.cairn.app.web.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An aim and its diagram, told act by act, without a database. */
class AimTest {
    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final LocalDate TODAY = LocalDate.parse("2023-01-16");
    private static final Aim.Hand LEAD = new Aim.Hand(UUID.randomUUID(), false);
    private static final Aim.Hand KEEPER = new Aim.Hand(UUID.randomUUID(), true);
    private static final Aim.Hand MEMBER = new Aim.Hand(UUID.randomUUID(), false);

    private Aim now =
            Aim.agreed(
                    Aim.agree(ID, 1, said("Home", "2023-12-31"), LEAD.person(), List.of(), TODAY)
                            .orThrow());

    private static Statement said(String title, String by) {
        return new Statement(
                Words.of(title),
                Words.of("A third fewer"),
                Words.of("Everybody"),
                LocalDate.parse(by));
    }

    private <A extends AimAct> void done(Result<A> asked) {
        now = now.apply(asked.orThrow());
    }

    private void add(String kind, @Nullable Integer on, String text) {
        done(now.add(LEAD, kind, on, Words.of(text)));
    }

    private static String no(Result<?> result) {
        return result instanceof Result.Refused<?>(var refusal)
                ? refusal.field() + " " + refusal.messageKey()
                : "done";
    }

    private void drawn() {
        add(Driver.PRIMARY, null, "Known early");
        add(Driver.PRIMARY, null, "Somebody at home");
        add(Driver.SECONDARY, 1, "The family hears");
        add(Driver.IDEA, 3, "Ring them");
    }

    @Test
    void an_aim_says_how_much_for_whom_and_by_when() {
        var id = UUID.randomUUID();
        assertThat(no(Aim.agree(id, 1, said("", "2023-12-31"), id, List.of(), TODAY)))
                .isEqualTo("title learning.aim.refusal.title");
        assertThat(no(Aim.agree(id, 1, said("Home", "2023-01-15"), id, List.of(), TODAY)))
                .isEqualTo("by learning.aim.refusal.gone");
        var vague = new Statement(Words.of("Home"), Words.NONE, Words.of("All"), TODAY.plusDays(1));
        assertThat(no(Aim.agree(id, 1, vague, id, List.of(), TODAY)))
                .isEqualTo("howMuch learning.aim.refusal.how-much");
        assertThat(no(now.restate(LEAD, now.now().statement(), Words.of("why")))).contains("same");
        assertThat(no(now.restate(LEAD, said("Home soon", "2024-01-31"), Words.NONE)))
                .isEqualTo("why learning.aim.refusal.why");
    }

    @Test
    void parts_hang_where_their_kind_may_and_are_renamed_moved_retired_and_taken_up() {
        drawn();
        assertThat(no(now.add(LEAD, Driver.SECONDARY, null, Words.of("x")))).contains("place");
        assertThat(no(now.add(LEAD, Driver.IDEA, 4, Words.of("x")))).contains("place");
        assertThat(no(now.add(LEAD, Driver.PRIMARY, 1, Words.of("x")))).contains("place");
        assertThat(no(now.add(LEAD, Driver.IDEA, 99, Words.of("x")))).contains("place");
        assertThat(no(now.add(LEAD, Driver.IDEA, 1, Words.of("x".repeat(201)))))
                .isEqualTo("added learning.refusal.long");

        done(now.rename(KEEPER, 4, Words.of("Ring them the same morning")));
        assertThat(now.now().driver(4).orElseThrow().text().text())
                .isEqualTo("Ring them the same morning");
        done(now.move(LEAD, 3, 2));
        assertThat(now.now().under(2)).extracting(Driver::n).containsExactly(3);
        assertThat(no(now.move(LEAD, 3, 4))).contains("place");

        assertThat(no(now.retire(LEAD, 3, Words.NONE))).contains("why");
        done(now.retire(LEAD, 3, Words.of("not enough hands")));
        assertThat(now.now().followed(4)).as("what hangs on it goes with it").isFalse();
        assertThat(no(now.add(LEAD, Driver.IDEA, 3, Words.of("x")))).contains("place");
        done(now.takeUp(LEAD, 3));
        assertThat(now.now().followed(4)).isTrue();
    }

    @Test
    void only_the_lead_and_those_who_keep_the_method_change_it_and_ideas_come_from_anybody() {
        drawn();
        assertThat(no(now.add(MEMBER, Driver.PRIMARY, null, Words.of("x")))).contains("lead-only");
        assertThat(no(now.rename(MEMBER, 1, Words.of("x")))).contains("lead-only");
        assertThat(no(now.end(MEMBER, Aim.REACHED, Words.of("x")))).contains("lead-only");
        assertThat(no(now.returnTo(MEMBER, 1, now.version()))).contains("lead-only");
        assertThat(no(now.add(MEMBER, Driver.IDEA, 1, Words.of("A number on the door"))))
                .isEqualTo("done");
    }

    @Test
    void a_part_is_linked_once_and_a_measure_says_what_it_is_there() {
        drawn();
        assertThat(no(now.link(LEAD, 0, "measure/1", "", true)))
                .isEqualTo("role learning.aim.refusal.role");
        assertThat(no(now.link(LEAD, 0, "decision/1", "", false)))
                .isEqualTo("to learning.aim.refusal.to");
        done(now.link(LEAD, 0, "measure/1", Diagram.OUTCOME, true));
        assertThat(no(now.link(LEAD, 0, "measure/1", Diagram.PROCESS, true))).contains("linked");
        done(now.link(LEAD, 4, "cycle/1", Diagram.PROCESS, true));
        assertThat(now.now().links(4))
                .as("only measures have a role")
                .containsExactly(new Diagram.Link(4, "cycle/1", ""));
        assertThat(new AimAct.Linked(ID, 4, "cycle/1", "").follows()).isEmpty();
        assertThat(new AimAct.Linked(ID, 0, "decision/1", "").follows())
                .containsExactly("decision/1");
        done(now.unlink(LEAD, 4, "cycle/1"));
        assertThat(now.now().links(4)).isEmpty();
    }

    @Test
    void every_version_stays_and_it_can_be_made_again_what_it_was() {
        drawn();
        var drawn = now.now();
        int version = now.version();
        done(now.rename(LEAD, 1, Words.of("Known on the first day")));
        done(now.retire(LEAD, 2, Words.of("no")));
        assertThat(now.versions().get(version - 1)).isEqualTo(drawn);
        assertThat(no(now.returnTo(LEAD, version, now.version() - 1)))
                .as("somebody changed it meanwhile")
                .contains("meanwhile");
        assertThat(no(now.returnTo(LEAD, now.version(), now.version()))).contains("version");
        done(now.returnTo(LEAD, version, now.version()));
        assertThat(now.now()).isEqualTo(drawn);
        assertThat(now.version()).as("undoing is a version too").isEqualTo(version + 3);
        add(Driver.IDEA, 1, "A fifth");
        assertThat(now.now().driver(5)).as("numbers are never used again").isPresent();
    }

    @Test
    void two_versions_are_compared_part_by_part() {
        drawn();
        var before = now.now();
        done(now.rename(LEAD, 1, Words.of("Known on the first day")));
        done(now.move(LEAD, 3, 2));
        done(now.retire(LEAD, 4, Words.of("no")));
        done(now.link(LEAD, 0, "measure/1", Diagram.OUTCOME, true));
        done(now.restate(LEAD, said("Home soon", "2023-12-31"), Words.of("clearer")));
        assertThat(AimDifference.between(before, now.now()))
                .extracting(AimDifference.Line::what)
                .containsExactlyInAnyOrder("title", "renamed", "moved", "retired", "linked");
        assertThat(AimDifference.between(now.now(), before))
                .extracting(AimDifference.Line::what)
                .contains("taken-up", "unlinked");
        assertThat(AimDifference.between(before, before)).isEmpty();
    }

    @Test
    void an_aim_that_ended_stays_as_it_was() {
        drawn();
        assertThat(no(now.end(LEAD, "lost", Words.of("x")))).contains("how");
        done(now.end(LEAD, Aim.MISSED, Words.of("The days did not fall")));
        assertThat(no(now.add(LEAD, Driver.PRIMARY, null, Words.of("x")))).contains("ended");
        assertThat(no(now.rename(LEAD, 1, Words.of("x")))).contains("ended");
        assertThat(no(now.returnTo(LEAD, 1, now.version()))).contains("ended");
    }

    @Test
    void the_picture_has_each_followed_part_once_and_cuts_no_box_by_another() {
        drawn();
        add(Driver.IDEA, 2, "An idea on a primary driver");
        add(Driver.IDEA, 3, "A second idea");
        done(now.retire(LEAD, 4, Words.of("no")));
        var picture = AimPicture.of(now.now(), "erased", 3);
        assertThat(picture.boxes())
                .extracting(AimPicture.Box::n)
                .as("each before what hangs on it, as keys walk")
                .containsExactly(0, 1, 3, 6, 2, 5);
        assertThat(picture.lines()).hasSize(5);
        for (var one : picture.boxes()) {
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(picture.width());
            assertThat(one.y() + one.tall()).isLessThanOrEqualTo(picture.height());
            for (var other : picture.boxes()) {
                assertThat(
                                one.n() == other.n()
                                        || one.x() != other.x()
                                        || Math.abs(one.y() - other.y()) >= one.tall())
                        .as("%s and %s".formatted(one, other))
                        .isTrue();
            }
        }
        assertThat(AimPicture.rows("word ".repeat(60))).hasSize(3).last().asString().endsWith("…");
        assertThat(AimPicture.rows("x".repeat(200))).hasSize(3);
    }
}
