package care.cairn.core.opinion;

import care.cairn.core.opinion.evidence.CommonGround;
import care.cairn.core.opinion.evidence.Share;
import care.cairn.core.opinion.groups.Groups;
import care.cairn.core.opinion.votes.Conversation;
import care.cairn.core.opinion.votes.Counts;
import care.cairn.core.opinion.votes.VoteMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that can be said of a conversation, participants and statements in the natural order of their
 * names. The same votes in any order give the same landscape to the last bit.
 *
 * @param participants their names; groups speak of them by number
 * @param votes how many votes there are
 * @param statements what is said of each statement
 * @param constituencies the declared ones; no parts if none is declared
 * @param groups what groups the votes show
 * @param grouped the groups as a partition; no parts if there are none
 * @param representative what each group says more than the others
 * @param doubtful rows that one should look at
 * @param routing what to ask next
 */
public record Landscape(
        List<String> participants,
        int votes,
        List<Statement> statements,
        Partition constituencies,
        Groups groups,
        Partition grouped,
        List<List<Representative>> representative,
        Doubtful doubtful,
        Routing routing) {

    /**
     * What is said of one statement.
     *
     * @param name its name
     * @param counts of all people
     * @param agreement the share that agrees of those who took a side, if enough did
     * @param commonGround how far all parts agree: the declared constituencies, without such the
     *     groups, without such all people as one
     * @param commonRefusal how far all parts disagree
     * @param divide between constituencies, without such between groups
     */
    public record Statement(
            String name,
            Counts counts,
            Optional<Share> agreement,
            Optional<CommonGround> commonGround,
            Optional<CommonGround> commonRefusal,
            Optional<Divide> divide) {}

    /** Everything from nothing. */
    public static Landscape of(Conversation conversation) {
        VoteMatrix matrix = VoteMatrix.of(conversation);
        return of(conversation, matrix, Groups.of(matrix), Doubtful.of(matrix));
    }

    private static Landscape of(
            Conversation conversation, VoteMatrix matrix, Groups groups, Doubtful doubtful) {
        int[] numbers = matrix.statements().stream().mapToInt(conversation::statement).toArray();
        Partition declared = declared(conversation, numbers);
        Partition grouped = grouped(matrix, groups);
        List<Counts> counts = Arrays.stream(numbers).mapToObj(conversation::counts).toList();
        Partition spoken = spoken(declared, grouped, counts);
        List<Optional<Divide>> divides = spoken.divides();
        List<Statement> statements = new ArrayList<>();
        for (int s = 0; s < numbers.length; s++) {
            statements.add(
                    new Statement(
                            matrix.statements().get(s),
                            counts.get(s),
                            counts.get(s).agreement(),
                            spoken.commonGround(s, true),
                            spoken.commonGround(s, false),
                            divides.get(s)));
        }
        return new Landscape(
                matrix.participants(),
                matrix.votes(),
                List.copyOf(statements),
                declared,
                groups,
                grouped,
                grouped.representative(),
                doubtful,
                Routing.of(counts, groups.extremities()));
    }

    /** What common ground and divides are between. */
    public String over() {
        return !constituencies.names().isEmpty()
                ? "constituencies"
                : groups.k() > 0 ? "groups" : "all";
    }

    /**
     * After one vote more on a statement. What counts alone give is renewed for that statement, and
     * is what {@link #of(Conversation)} gives; the groups, who is in them and who is doubtful stay
     * as they were when all was last worked out, and so does what is adjusted over all statements:
     * {@code adjusted} of other divides, the representative statements and routing.
     *
     * @param conversation with the vote in it, and no person or statement that was not there before
     * @param statement by place in {@link #statements()}
     */
    public Landscape after(Conversation conversation, int statement) {
        Statement old = statements.get(statement);
        int number = conversation.statement(old.name());
        List<List<Counts>> parts = new ArrayList<>(constituencies.counts());
        parts.set(
                statement,
                constituencies.names().stream()
                        .map(conversation::constituency)
                        .map(c -> conversation.counts(c, number))
                        .toList());
        List<List<Counts>> groupParts = new ArrayList<>(grouped.counts());
        groupParts.set(statement, recount(conversation, number));
        Partition declared = new Partition(constituencies.names(), parts);
        Partition byGroup = new Partition(grouped.names(), groupParts);
        Counts counts = conversation.counts(number);
        Partition one = spoken(declared.only(statement), byGroup.only(statement), List.of(counts));
        List<Statement> renewed = new ArrayList<>(statements);
        renewed.set(
                statement,
                new Statement(
                        old.name(),
                        counts,
                        counts.agreement(),
                        one.commonGround(0, true),
                        one.commonGround(0, false),
                        one.divides().getFirst()));
        return new Landscape(
                participants,
                Math.toIntExact(conversation.votes()),
                List.copyOf(renewed),
                declared,
                groups,
                byGroup,
                representative,
                doubtful,
                routing);
    }

    private List<Counts> recount(Conversation conversation, int statement) {
        int[][] counts = new int[groups.k()][3];
        if (groups.k() > 0) {
            for (int i = 0; i < participants.size(); i++) {
                int group = groups.membership()[i];
                if (group >= 0) {
                    conversation
                            .vote(conversation.participant(participants.get(i)), statement)
                            .ifPresent(vote -> counts[group][1 - vote.sign()]++);
                }
            }
        }
        return counted(counts, groups.sizes());
    }

    private static Partition spoken(Partition declared, Partition grouped, List<Counts> all) {
        if (!declared.names().isEmpty()) {
            return declared;
        }
        return grouped.names().isEmpty()
                ? new Partition(List.of("all"), all.stream().map(List::of).toList())
                : grouped;
    }

    private static Partition declared(Conversation conversation, int[] numbers) {
        List<String> names =
                conversation.constituencies().stream().sorted(Comparator.naturalOrder()).toList();
        int[] order = names.stream().mapToInt(conversation::constituency).toArray();
        return new Partition(
                names,
                Arrays.stream(numbers)
                        .mapToObj(s ->
                                Arrays.stream(order)
                                        .mapToObj(c -> conversation.counts(c, s))
                                        .toList())
                        .toList());
    }

    private static Partition grouped(VoteMatrix matrix, Groups groups) {
        int statements = matrix.statements().size();
        int[][][] counts = new int[statements][groups.k()][3];
        List<String> names = new ArrayList<>();
        for (int g = 0; g < groups.k(); g++) {
            names.add(Integer.toString(g + 1));
        }
        for (int i = 0; i < matrix.participants().size() && groups.k() > 0; i++) {
            int group = groups.membership()[i];
            if (group >= 0) {
                for (int c = matrix.start(i); c < matrix.start(i + 1); c++) {
                    counts[matrix.statement(c)][group][1 - matrix.sign(c)]++;
                }
            }
        }
        return new Partition(
                List.copyOf(names),
                Arrays.stream(counts).map(it -> counted(it, groups.sizes())).toList());
    }

    /** Rows of agree, pass, disagree: one less the sign. */
    private static List<Counts> counted(int[][] counts, int[] sizes) {
        List<Counts> parts = new ArrayList<>();
        for (int g = 0; g < sizes.length; g++) {
            parts.add(new Counts(sizes[g], counts[g][0], counts[g][2], counts[g][1], 0));
        }
        return List.copyOf(parts);
    }
}
