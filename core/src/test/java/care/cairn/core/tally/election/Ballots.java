package care.cairn.core.tally.election;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Ballots for tests, as plain lists beside the packed ones. */
record Ballots(List<String> options, List<List<Integer>> rankings) {

    static Ballots random(int options, int ballots, Random random) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            names.add("c" + i);
        }
        List<List<Integer>> rankings = new ArrayList<>();
        for (int i = 0; i < ballots; i++) {
            List<Integer> ranking = new ArrayList<>();
            for (int option = 0; option < options; option++) {
                ranking.add(option);
            }
            Collections.shuffle(ranking, random);
            rankings.add(List.copyOf(ranking.subList(0, 1 + random.nextInt(options))));
        }
        return new Ballots(List.copyOf(names), rankings);
    }

    RankedBallots packed() {
        RankedBallots.Builder builder = new RankedBallots.Builder(options);
        for (List<Integer> ranking : rankings) {
            builder.add(1, ranking.stream().mapToInt(i -> i).toArray());
        }
        return builder.build();
    }
}
