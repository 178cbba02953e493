package care.cairn.core.opinion;

import care.cairn.core.Goals;
import care.cairn.core.opinion.votes.Conversation;
import care.cairn.core.opinion.votes.Vote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What a landscape costs beside Y, one plain sum over 64 Mi doubles in the same run. */
class OpinionBench {

    /** Made when first asked for: a JVM that only counts votes has no room to give away. */
    private static final class Summed {
        static final double[] NUMBERS = new double[1 << 26];
    }

    private static double sink;

    /** Votes as numbers: participant, statement and sign of each, as they come from a database. */
    private record Votes(int people, int statements, int[] who, short[] what, byte[] sign) {

        Conversation cast() {
            Conversation conversation = new Conversation();
            for (int j = 0; j < statements; j++) {
                conversation.statement(Integer.toString(j));
            }
            for (int i = 0; i < people; i++) {
                conversation.participant(Integer.toString(i));
            }
            for (int v = 0; v < who.length; v++) {
                conversation.cast(who[v], what[v], Vote.ofSign(sign[v]));
            }
            return conversation;
        }
    }

    @Test
    void bowling_green() throws IOException {
        String shared =
                Optional.ofNullable(System.getenv("CAIRN_REFERENCE")).orElse("../../shared");
        Path file =
                Path.of(shared, "data", "polis-conversations", "american-assembly.bowling-green")
                        .resolve("participants-votes.csv");
        Assumptions.assumeTrue(
                Files.isReadable(file),
                () -> "Skipped: no file " + file + "; name its folder by CAIRN_REFERENCE.");
        Votes votes = read(Files.readAllLines(file));
        double whole = Double.MAX_VALUE;
        double more = Double.MAX_VALUE;
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 15; round++) {
            least = Math.min(least, yardstick());
            Conversation[] kept = new Conversation[1];
            Landscape[] seen = new Landscape[1];
            whole =
                    Math.min(
                            whole,
                            time(() -> {
                                kept[0] = votes.cast();
                                seen[0] = Landscape.of(kept[0]);
                            }));
            int vote = round;
            more =
                    Math.min(
                            more,
                            time(() -> {
                                kept[0].cast(vote, vote, Vote.PASS);
                                sink += seen[0].after(kept[0], vote).votes();
                            }));
        }
        print("bowling-green, 225,524 votes from nothing", whole, least, 3.5);
        print("one vote more", more, least, 0.12);
    }

    @Test
    void growth() {
        double y = yardstick();
        double most = 0;
        double least = 0;
        for (int exponent = 4; exponent <= 7; exponent++) {
            int count = (int) Math.pow(10, exponent);
            Votes votes = generated(count / 100, 1000, 100);
            double best = Double.MAX_VALUE;
            for (int round = 0; round < (exponent < 6 ? 8 : exponent < 7 ? 3 : 1); round++) {
                best = Math.min(best, time(() -> sink += Landscape.of(votes.cast()).votes()));
            }
            y = Math.min(y, yardstick());
            print(
                    "%,d votes (%,d x 1,000), %.0f ns a vote"
                            .formatted(count, count / 100, best * 1e6 / count),
                    best,
                    y,
                    240);
            most = Math.max(most, best / count);
            least = exponent == 4 ? best / count : least;
        }
        Goals.note("10,000 and 10,000,000 votes, the most a vote", most / least, 1.5, "times");
    }

    /** Ten million votes in a JVM of their own that has 2 GiB and no more. */
    @Test
    void ten_million_votes_in_two_gibibytes() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx2g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                TenMillion.class.getName())
                        .inheritIO()
                        .start();
        boolean done = process.waitFor() == 0;
        System.out.printf("10,000,000 votes in 2 GiB: %s%n", done ? "done" : "not done");
        Goals.note("10,000,000 votes in 2 GiB of heap (1: not done)", done ? 0 : 1, 0.5, "");
    }

    /** What that JVM runs. */
    static final class TenMillion {
        private TenMillion() {}

        public static void main(String[] args) {
            Landscape landscape = Landscape.of(generated(100_000, 1000, 100).cast());
            if (landscape.votes() != 10_000_000) {
                throw new IllegalStateException("there are " + landscape.votes() + " votes");
            }
        }
    }

    private static Votes read(List<String> lines) {
        String[] header = lines.getFirst().split(",", -1);
        int first = Arrays.asList(header).indexOf("n-disagree") + 1;
        int[] who = new int[300_000];
        short[] what = new short[300_000];
        byte[] sign = new byte[300_000];
        int size = 0;
        for (int i = 1; i < lines.size(); i++) {
            String[] fields = lines.get(i).split(",", -1);
            for (int c = first; c < fields.length; c++) {
                if (!fields[c].isEmpty()) {
                    who[size] = i - 1;
                    what[size] = (short) (c - first);
                    sign[size++] = Byte.parseByte(fields[c]);
                }
            }
        }
        return new Votes(
                lines.size() - 1,
                header.length - first,
                Arrays.copyOf(who, size),
                Arrays.copyOf(what, size),
                Arrays.copyOf(sign, size));
    }

    /** Two camps; each person answers {@code each} of the statements. */
    private static Votes generated(int people, int statements, int each) {
        int[] who = new int[people * each];
        short[] what = new short[people * each];
        byte[] sign = new byte[people * each];
        java.util.SplittableRandom random = new java.util.SplittableRandom(1);
        for (int v = 0; v < who.length; v++) {
            who[v] = v / each;
            what[v] =
                    (short) ((v % each) * (statements / each) + random.nextInt(statements / each));
            boolean agree = random.nextInt(10) > 1 == ((who[v] ^ what[v]) % 2 == 0);
            sign[v] = (byte) (random.nextInt(8) == 0 ? 0 : agree ? 1 : -1);
        }
        return new Votes(people, statements, who, what, sign);
    }

    private static double time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double yardstick() {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            best =
                    Math.min(
                            best,
                            time(() -> {
                                double sum = 0;
                                for (double number : Summed.NUMBERS) {
                                    sum += number;
                                }
                                sink += sum;
                            }));
        }
        return best;
    }

    private static void print(String what, double milliseconds, double y, double goal) {
        Goals.note(what, milliseconds / y, goal, "Y");
        System.out.printf(
                Locale.ROOT,
                "%-55s %9.2f ms   Y = %3.0f ms   %7.3f Y (goal: under %s Y)%n",
                what,
                milliseconds,
                y,
                milliseconds / y,
                goal);
    }
}
