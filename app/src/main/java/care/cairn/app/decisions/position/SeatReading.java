package care.cairn.app.decisions.position;

import care.cairn.app.decisions.Decision;
import care.cairn.app.decisions.DecisionPage;
import care.cairn.app.decisions.Position;
import care.cairn.app.decisions.ballot.Answer;
import care.cairn.app.decisions.ballot.BallotForm;
import care.cairn.app.decisions.ballot.Marks;
import care.cairn.app.decisions.electorate.RollSeat;
import care.cairn.app.partnership.Sector;
import care.cairn.app.web.Viewer;
import care.cairn.app.web.form.Option;
import care.cairn.app.web.form.Share;
import care.cairn.core.tally.poll.Choice.Tone;
import care.cairn.core.tally.poll.Quorum;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of the seats of one decision: by sector, one by one, and those of the viewer.
 *
 * @param covered whether what they say is not shown
 * @param names of options and seats
 */
public record SeatReading(Decision it, boolean covered, Map<String, String> names) {

    public List<DecisionPage.SectorRow> sectors(Quorum.Standing quorum) {
        List<DecisionPage.SectorRow> all = new ArrayList<>();
        for (Sector sector : Sector.ALL) {
            var standing = quorum.sectors().get(sector.key());
            var seats =
                    it.roll().seats().values().stream()
                            .filter(s -> s.voting() && s.sector().equals(sector.key()))
                            .filter(s -> !it.roll().recused(s.seat()))
                            .toList();
            if (standing != null && (!seats.isEmpty() || standing.needed() > 0)) {
                all.add(row(sector.key(), seats, key(standing)));
            }
        }
        return all;
    }

    private static String key(Quorum.Sector standing) {
        if (!standing.reachable()) {
            return "unreachable";
        }
        if (standing.needed() == 0) {
            return "none";
        }
        return standing.reached() ? "met" : standing.given() == 0 ? "nobody" : "some";
    }

    private DecisionPage.SectorRow row(String sector, List<RollSeat> seats, String quorum) {
        Set<UUID> inUrn = it.course().participants();
        Map<Tone, Integer> tones = new EnumMap<>(Tone.class);
        int waiting = 0;
        int answered = 0;
        for (RollSeat seat : seats) {
            var position = it.positions().get(seat.seat());
            if (inUrn.contains(seat.seat())) {
                answered++;
            } else if (position != null && position.waits(it.version())) {
                waiting++;
            } else if (position != null) {
                answered++;
                tones.merge(it.rule().tone(position.choice()), 1, Integer::sum);
            }
        }
        boolean toned = !covered && !it.rule().amongOptions();
        int agree = toned ? tones.getOrDefault(Tone.FOR, 0) : answered;
        int concern = toned ? tones.getOrDefault(Tone.RESERVED, 0) : 0;
        int aside = toned ? tones.getOrDefault(Tone.ASIDE, 0) : 0;
        int against =
                toned ? tones.getOrDefault(Tone.AGAINST, 0) + tones.getOrDefault(Tone.BLOCK, 0) : 0;
        double whole = Math.max(1, seats.size()) / 100.0;
        List<Share> bar = new ArrayList<>();
        bar.add(new Share("agree", (agree + concern) / whole));
        bar.add(new Share("abstain", aside / whole));
        bar.add(new Share("disagree", against / whole));
        bar.add(new Share("common", waiting / whole));
        return new DecisionPage.SectorRow(
                sector,
                seats.size(),
                bar.stream().filter(share -> share.percent() > 0).toList(),
                agree,
                concern,
                aside,
                against,
                waiting,
                seats.size() - answered - waiting,
                quorum);
    }

    public List<DecisionPage.Recusal> recusals() {
        return it.interests().values().stream()
                .map(i -> {
                    var seat = Objects.requireNonNull(it.roll().seats().get(i.seat()));
                    return new DecisionPage.Recusal(
                            seat.partnerName(), seat.title(), i.kind(), i.what().text());
                })
                .toList();
    }

    /** Every position, newest first; none where they are covered. */
    public List<DecisionPage.PositionLine> positions(
            List<Position> history, Map<UUID, String> people, Map<UUID, String> answers) {
        if (covered) {
            return List.of();
        }
        return history.stream()
                .map(p -> {
                    var seat = Objects.requireNonNull(it.roll().seats().get(p.seat()));
                    var now = it.positions().get(p.seat());
                    boolean current = now != null && now.n() == p.n();
                    var tone = it.rule().tone(p.choice());
                    return new DecisionPage.PositionLine(
                            seat.partnerName(),
                            seat.title(),
                            p.by() == null ? null : people.get(p.by()),
                            p.seat(),
                            p.choice(),
                            style(p.answer(), tone),
                            marks(p.answer()),
                            p.reason().text(),
                            p.givenTo(),
                            p.at(),
                            current,
                            current && p.waits(it.version()),
                            seat.voting(),
                            dissents(p.choice()),
                            p.proxy(),
                            current ? answers.get(p.seat()) : null);
                })
                .toList();
    }

    /** How many positions stand against it or with a worry. */
    public int dissent() {
        return covered
                ? 0
                : (int) it.positions().values().stream().filter(p -> dissents(p.choice())).count();
    }

    private boolean dissents(String choice) {
        var tone = it.rule().tone(choice);
        return !choice.isEmpty()
                && tone != Tone.FOR
                && (it.rule().value().hearsObjections() || tone != Tone.ASIDE);
    }

    private static String style(Answer answer, Tone tone) {
        if (answer.choice().isEmpty()) {
            return "open";
        }
        return switch (tone) {
            case FOR -> "better";
            case AGAINST, BLOCK -> "worse";
            case RESERVED, ASIDE -> "";
        };
    }

    private String marks(@Nullable Answer answer) {
        return answer == null ? "" : Marks.words(answer, it.rule().value().form(), names);
    }

    /** The seats for which the viewer may speak. */
    public List<DecisionPage.SeatPanel> yours(Viewer viewer) {
        var person = viewer.person();
        return person == null
                ? List.of()
                : it.roll().seats().values().stream()
                        .filter(seat -> seat.heldBy(person))
                        .map(seat -> panel(seat, !person.equals(seat.holder())))
                        .toList();
    }

    /** The voting seats that are still silent, for whoever may enter what they said elsewhere. */
    public List<Option> silent(Viewer viewer) {
        var person = viewer.person();
        return it.roll().seats().values().stream()
                .filter(seat -> seat.voting() && !it.positions().containsKey(seat.seat()))
                .filter(seat -> !it.roll().recused(seat.seat()))
                .filter(seat -> person == null || !seat.heldBy(person))
                .map(seat ->
                        new Option(
                                seat.seat().toString(),
                                Objects.requireNonNull(names.get(seat.seat().toString()))))
                .toList();
    }

    /** A ballot for any of them. */
    public BallotForm ballot() {
        return BallotForm.of(it.rule(), it.method(), true, null);
    }

    private DecisionPage.SeatPanel panel(RollSeat seat, boolean deputy) {
        var now = it.positions().get(seat.seat());
        var answer = now == null ? null : now.answer();
        return new DecisionPage.SeatPanel(
                seat.seat(),
                seat.partnerName(),
                seat.title(),
                seat.voting(),
                deputy,
                it.roll().recused(seat.seat()),
                now == null ? null : now.choice(),
                now == null ? null : now.reason().text(),
                now != null && now.waits(it.version()),
                now == null ? 0 : now.givenTo(),
                now != null && now.proxy(),
                marks(answer),
                it.course().participants().contains(seat.seat()),
                BallotForm.of(it.rule(), it.method(), seat.voting(), answer));
    }
}
