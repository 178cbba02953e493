package care.cairn.core.tally.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ranked ballots as they are exchanged in files.
 *
 * @param seats to be filled; 0 if the file does not say
 * @param title of the election; empty if the file does not say
 */
public record BallotFile(RankedBallots ballots, int seats, String title) {

    /**
     * Reads a file by the end of its name: {@code .csv} ({@link #csv}), {@code .blt} ({@link
     * #blt}), or PrefLib's {@code .soi}, {@code .soc}, {@code .toi}, {@code .toc} ({@link
     * #preflib}).
     *
     * @throws IllegalArgumentException for another name, or with the line that cannot be read
     */
    public static BallotFile read(String name, byte[] bytes) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (end) {
            case "csv" -> csv(bytes);
            case "blt" -> blt(bytes);
            case "soi", "soc", "toi", "toc" -> preflib(bytes);
            default ->
                    throw new IllegalArgumentException(
                            "Ballots are read from .csv, .blt, .soi, .soc, .toi and .toc files.");
        };
    }

    /**
     * Reads lines {@code count,first,second,…} behind a first line {@code options,seats}; then one
     * line {@code "Candidate n","name",…} for each option and, last, the title.
     *
     * @throws IllegalArgumentException with the line that cannot be read
     */
    public static BallotFile csv(byte[] bytes) {
        List<String> names = new ArrayList<>();
        String title = "";
        BallotLines lines = new BallotLines(bytes);
        while (lines.next()) {
            if (lines.first() == '"') {
                List<String> cells = lines.quoted();
                if (cells.getFirst().startsWith("Candidate ") && cells.size() > 1) {
                    names.add(cells.get(1));
                } else {
                    title = cells.getFirst();
                }
            }
        }
        lines = new BallotLines(bytes);
        lines.check(lines.next() && lines.numbers(',') == 2, "The first line is options,seats.");
        int seats = lines.number(1);
        lines.check(lines.number(0) == names.size(), "There are " + names.size() + " names.");
        RankedBallots.Builder builder = new RankedBallots.Builder(names);
        while (lines.next()) {
            if (lines.first() != '"' && lines.numbers(',') > 0) {
                lines.add(builder, 0, Set.of());
            }
        }
        return new BallotFile(builder.build(), seats, title);
    }

    /**
     * Reads PrefLib: {@code # ALTERNATIVE NAME n: name} for each option, then lines {@code count:
     * first,second,{third,equal}}.
     *
     * @throws IllegalArgumentException with the line that cannot be read
     */
    public static BallotFile preflib(byte[] bytes) {
        List<String> names = new ArrayList<>();
        String title = "";
        BallotLines lines = new BallotLines(bytes);
        while (lines.next()) {
            String line = lines.first() == '#' ? lines.text() : "";
            if (line.startsWith("# ALTERNATIVE NAME")) {
                names.add(line.substring(line.indexOf(':') + 1).strip());
            } else if (line.startsWith("# TITLE:")) {
                title = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        RankedBallots.Builder builder = new RankedBallots.Builder(names);
        lines = new BallotLines(bytes);
        while (lines.next()) {
            if (lines.first() != '#' && lines.numbers(',') > 0) {
                lines.add(builder, 0, Set.of());
            }
        }
        return new BallotFile(builder.build(), 0, title);
    }

    /**
     * Reads the format of Hill, Wichmann and Woodall: {@code options seats}; negative numbers of
     * options that withdrew; lines {@code count first second=equal … 0}; a line {@code 0}; the
     * names in quotes, and the title.
     *
     * @throws IllegalArgumentException with the line that cannot be read
     */
    public static BallotFile blt(byte[] bytes) {
        List<String> quoted = new ArrayList<>();
        BallotLines lines = new BallotLines(bytes);
        while (lines.next()) {
            if (lines.first() == '"') {
                quoted.addAll(lines.quoted());
            }
        }
        lines = new BallotLines(bytes);
        lines.check(lines.next() && lines.numbers(' ') == 2, "The first line is: options seats.");
        int options = lines.number(0);
        int seats = lines.number(1);
        lines.check(
                options > 0 && options <= quoted.size(), "There are " + quoted.size() + " names.");
        Set<Integer> gone = new TreeSet<>();
        List<String> names = new ArrayList<>(quoted.subList(0, options));
        RankedBallots.Builder builder = new RankedBallots.Builder(names);
        boolean begun = false;
        boolean ended = false;
        while (!ended && lines.next()) {
            int count = lines.numbers(' ');
            if (!begun && lines.number(0) < 0) {
                for (int i = 0; i < count; i++) {
                    lines.check(-lines.number(i) <= options, "There is no such option.");
                    gone.add(-lines.number(i) - 1);
                }
                builder = new RankedBallots.Builder(without(names, gone));
                continue;
            }
            begun = true;
            ended = lines.number(0) == 0;
            if (!ended) {
                lines.check(lines.number(count - 1) == 0, "A ballot ends with 0.");
                lines.add(builder, 1, gone);
            }
        }
        lines.check(ended, "The ballots end with a line of 0.");
        return new BallotFile(
                builder.build(), seats, quoted.size() > options ? quoted.get(options) : "");
    }

    private static List<String> without(List<String> names, Set<Integer> gone) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!gone.contains(i)) {
                left.add(names.get(i));
            }
        }
        return left;
    }
}
