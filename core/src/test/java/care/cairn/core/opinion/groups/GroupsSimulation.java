package care.cairn.core.opinion.groups;

import care.cairn.core.opinion.votes.Conversation;
import care.cairn.core.opinion.votes.Vote;
import care.cairn.core.opinion.votes.VoteMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SequencedSet;

/**
 * Prints how often groups are found where there are some and where there are none: the tables of
 * docs/opinion.md. Run its main, with a folder of Polis exports ({@code participants-votes.csv})
 * each for the second half: there the votes of a real conversation are drawn anew, who voted on
 * what being as it was, first as if Polis's groups were all that people differ by, then as if they
 * stood in one cloud. Seeds are fixed, so the same tables come out.
 */
final class GroupsSimulation {

    private static final int SETS = 100;

    private GroupsSimulation() {}

    public static void main(String[] args) throws IOException {
        for (int people : new int[] {30, 60, 120, 300, 1000}) {
            int size = people;
            print(
                    "no differences, %d people, 20 of 60 statements".formatted(people),
                    seed -> cloud(size, 60, 20, 0, false, seed));
            print(
                    "one cloud, %d people".formatted(people),
                    seed -> cloud(size, 60, 40, 1.5, false, seed));
            print(
                    "one leaning cloud, %d people".formatted(people),
                    seed -> cloud(size, 60, 40, 1.5, true, seed));
        }
        for (int people : new int[] {30, 60, 120, 300, 1000}) {
            for (int each : new int[] {10, 20, 40}) {
                for (double apart : new double[] {0.2, 0.3, 0.4, 0.6}) {
                    int size = people;
                    print(
                            "2 equal groups %.1f apart, %d people, %d of 60 statements"
                                    .formatted(apart, people, each),
                            seed -> planted(size, 60, each, apart, 2, 1, seed));
                }
            }
        }
        for (int k : new int[] {3, 4, 5}) {
            print(
                    "%d equal groups 0.6 apart, 300 people".formatted(k),
                    seed -> planted(300, 60, 40, 0.6, k, 1, seed));
        }
        print(
                "groups of 4 to 1, 0.4 apart, 300 people",
                seed -> planted(300, 60, 40, 0.4, 2, 4, seed));
        for (String folder : args) {
            published(Path.of(folder));
        }
    }

    /** Draws a set of votes. */
    private interface Draw {
        VoteMatrix votes(long seed);
    }

    private static void print(String what, Draw draw) {
        int[] found = new int[Groups.MOST + 1];
        for (int set = 0; set < SETS; set++) {
            found[Groups.of(draw.votes(set)).k()]++;
        }
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < found.length; k++) {
            if (found[k] > 0) {
                line.append(
                        String.format(Locale.ROOT, "  %s %d", k == 0 ? "none" : "" + k, found[k]));
            }
        }
        System.out.printf(Locale.ROOT, "%-58s%s%n", what, line);
    }

    /** People along one line, votes by a logistic curve; leaning is far more to one side. */
    private static VoteMatrix cloud(
            int people, int statements, int each, double slope, boolean leaning, long seed) {
        Random random = new Random(seed);
        double[] slopes = random.doubles(statements, -1, 1).map(unit -> unit * slope).toArray();
        double[] levels = random.doubles(statements, -1.5, 1.5).toArray();
        Conversation conversation = new Conversation();
        for (int i = 0; i < people; i++) {
            double place = leaning ? 1 + Math.log(1 - random.nextDouble()) : random.nextGaussian();
            for (int j : chosen(statements, each, random)) {
                double share = 1 / (1 + Math.exp(-levels[j] - slopes[j] * place));
                cast(conversation, i, j, share, random);
            }
        }
        return VoteMatrix.of(conversation);
    }

    /**
     * Groups, the first {@code times} as large as each other one. {@code apart} is by how much the
     * shares of agreement of two groups differ, root mean square.
     */
    private static VoteMatrix planted(
            int people, int statements, int each, double apart, int k, int times, long seed) {
        Random random = new Random(seed);
        double[][] shares = new double[k][statements];
        for (int j = 0; j < statements; j++) {
            for (int g = 0; g < k; g++) {
                shares[g][j] = random.nextGaussian();
            }
        }
        for (int j = 0; j < statements; j++) {
            double mean = 0;
            for (int g = 0; g < k; g++) {
                mean += shares[g][j] / k;
            }
            double level = 0.3 + 0.4 * random.nextDouble();
            for (int g = 0; g < k; g++) {
                shares[g][j] =
                        Math.clamp(
                                level + apart / Math.sqrt(2) * (shares[g][j] - mean), 0.02, 0.98);
            }
        }
        Conversation conversation = new Conversation();
        for (int i = 0; i < people; i++) {
            int place = i % (k - 1 + times);
            int g = place < times ? 0 : place - times + 1;
            for (int j : chosen(statements, each, random)) {
                cast(conversation, i, j, shares[g][j], random);
            }
        }
        return VoteMatrix.of(conversation);
    }

    private static SequencedSet<Integer> chosen(int statements, int each, Random random) {
        SequencedSet<Integer> chosen = new LinkedHashSet<>();
        while (chosen.size() < each) {
            chosen.add(random.nextInt(statements));
        }
        return chosen;
    }

    private static void cast(
            Conversation conversation, int person, int statement, double share, Random random) {
        conversation.cast(
                "" + person,
                "" + statement,
                random.nextInt(8) == 0
                        ? Vote.PASS
                        : random.nextDouble() < share ? Vote.AGREE : Vote.DISAGREE);
    }

    private static void published(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("participants-votes.csv"));
        List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
        int first = header.indexOf("n-disagree") + 1;
        int group = header.indexOf("group-id");
        int statements = header.size() - first;
        List<String[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            rows.add(line.split(",", -1));
        }
        Conversation conversation = new Conversation();
        double[][][] counts = new double[12][statements][3];
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            for (int j = 0; j < statements; j++) {
                if (!row[first + j].isEmpty()) {
                    int sign = (int) Double.parseDouble(row[first + j]);
                    conversation.cast("" + i, "" + j, Vote.ofSign(sign));
                    if (!row[group].isEmpty()) {
                        counts[Integer.parseInt(row[group])][j][sign + 1]++;
                    }
                }
            }
        }
        VoteMatrix real = VoteMatrix.of(conversation);
        Groups found = Groups.of(real);
        System.out.printf(
                Locale.ROOT,
                "%s: %s, %d axes, gain %.3f%n",
                folder.getFileName(),
                found.finding(),
                found.axes(),
                found.gain());
        print(
                "  as if Polis's groups were all",
                seed -> asGroups(rows, first, group, counts, seed));
        print("  as if one cloud", seed -> asCloud(real, seed));
    }

    /** Each vote drawn from the shares of its caster's group; who has none is left out. */
    private static VoteMatrix asGroups(
            List<String[]> rows, int first, int group, double[][][] counts, long seed) {
        Random random = new Random(seed);
        Conversation conversation = new Conversation();
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            for (int j = 0; j < counts[0].length && !row[group].isEmpty(); j++) {
                if (!row[first + j].isEmpty()) {
                    double[] of = counts[Integer.parseInt(row[group])][j];
                    double at = random.nextDouble() * (of[0] + of[1] + of[2]);
                    int sign = at < of[0] ? -1 : at < of[0] + of[1] ? 0 : 1;
                    conversation.cast("" + i, "" + j, Vote.ofSign(sign));
                }
            }
        }
        return VoteMatrix.of(conversation);
    }

    /** Each vote drawn from the axes that were fitted, people normally spread along them. */
    private static VoteMatrix asCloud(VoteMatrix real, long seed) {
        Random random = new Random(seed);
        Factors factors = Factors.fit(Cells.all(real), 16);
        Conversation conversation = new Conversation();
        for (int i = 0; i < real.participants().size(); i++) {
            double[] place = new double[Factors.AXES];
            for (int axis = 0; axis < place.length; axis++) {
                place[axis] = random.nextGaussian();
            }
            for (int c = real.start(i); c < real.start(i + 1); c++) {
                int j = real.statement(c);
                double mean = factors.centres[j];
                for (int axis = 0; axis < place.length; axis++) {
                    mean += factors.loads[Factors.AXES * j + axis] * place[axis];
                }
                double drawn = mean + Math.sqrt(factors.noise) * random.nextGaussian();
                conversation.cast(
                        "" + i, "" + j, Vote.ofSign(drawn > 0.4 ? 1 : drawn < -0.4 ? -1 : 0));
            }
        }
        return VoteMatrix.of(conversation);
    }
}
