package care.cairn.core.tally.election;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The Scottish rules one ballot paper at a time, in decimals, slow and plain. */
final class PlainStv {

    private static final class Paper {
        final List<Integer> ranking;
        BigDecimal value = BigDecimal.ONE;
        int holder = -1;

        Paper(List<Integer> ranking) {
            this.ranking = ranking;
        }
    }

    private final List<Paper> papers = new ArrayList<>();
    private final List<BigDecimal> votes = new ArrayList<>();
    private final List<Integer> continuing = new ArrayList<>();
    private final List<Integer> surpluses = new ArrayList<>();
    private final List<List<BigDecimal>> stages = new ArrayList<>();
    private final List<Integer> elected = new ArrayList<>();
    private final List<Integer> lots;

    private PlainStv(Ballots ballots, List<Integer> lots) {
        ballots.rankings().forEach(ranking -> papers.add(new Paper(ranking)));
        this.lots = lots;
        for (int option = 0; option < ballots.options().size(); option++) {
            continuing.add(option);
            votes.add(BigDecimal.ZERO);
        }
    }

    /** Votes of every option at the end of every stage. */
    static List<List<BigDecimal>> count(Ballots ballots, int seats, List<Integer> lots) {
        return new PlainStv(ballots, lots).run(seats);
    }

    private List<List<BigDecimal>> run(int seats) {
        BigDecimal quota = BigDecimal.valueOf(papers.size() / (seats + 1) + 1);
        papers.forEach(this::move);
        close(quota, seats);
        while (elected.size() < seats && !continuing.isEmpty()) {
            if (surpluses.isEmpty()) {
                int out = pick(continuing, -1);
                continuing.removeIf(option -> option == out);
                votes.set(out, BigDecimal.ZERO);
                papers.stream().filter(p -> p.holder == out).forEach(this::move);
            } else {
                int from = pick(surpluses, 1);
                surpluses.removeIf(option -> option == from);
                BigDecimal total = votes.get(from);
                BigDecimal surplus = total.subtract(quota);
                for (Paper paper : papers) {
                    if (paper.holder == from) {
                        paper.value =
                                surplus.multiply(paper.value).divide(total, 5, RoundingMode.DOWN);
                        move(paper);
                    }
                }
                votes.set(from, quota);
            }
            close(quota, seats);
        }
        return stages;
    }

    private void move(Paper paper) {
        paper.holder = -1;
        for (int option : paper.ranking) {
            if (continuing.contains(option)) {
                paper.holder = option;
                votes.set(option, votes.get(option).add(paper.value));
                return;
            }
        }
    }

    private void close(BigDecimal quota, int seats) {
        for (int option : List.copyOf(continuing)) {
            if (votes.get(option).compareTo(quota) >= 0) {
                continuing.removeIf(other -> other == option);
                elected.add(option);
                if (votes.get(option).compareTo(quota) > 0) {
                    surpluses.add(option);
                }
            }
        }
        if (continuing.size() <= seats - elected.size()) {
            elected.addAll(continuing);
            continuing.clear();
        }
        stages.add(new ArrayList<>(votes));
    }

    /**
     * The one with most (1) or fewest (−1) votes now, else at the latest stage that tells, else by
     * lot.
     */
    private Integer pick(List<Integer> among, int sign) {
        List<List<BigDecimal>> looked = new ArrayList<>(stages.reversed());
        List<Integer> left = new ArrayList<>(among);
        for (List<BigDecimal> stage : looked) {
            BigDecimal best =
                    left.stream()
                            .map(stage::get)
                            .reduce(sign > 0 ? BigDecimal::max : BigDecimal::min)
                            .orElseThrow();
            left.removeIf(option -> stage.get(option).compareTo(best) != 0);
        }
        left.sort((a, b) -> sign * (lots.indexOf(a) - lots.indexOf(b)));
        return left.getFirst();
    }
}
