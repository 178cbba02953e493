package care.cairn.core.opinion.votes;

import java.util.Arrays;
import java.util.List;

/**
 * The votes as a sparse matrix in rows: participants × statements, agree +1, disagree −1, pass 0,
 * and nothing where somebody has not answered. Rows and columns stand in the natural order of their
 * names (numbers by size, then text by letters), so that the same votes make the same matrix in
 * whatever order they came.
 */
public final class VoteMatrix {

    private final List<String> participants;
    private final List<String> statements;
    private final int[] starts;
    private final int[] cells;

    private VoteMatrix(
            List<String> participants, List<String> statements, int[] starts, int[] cells) {
        this.participants = participants;
        this.statements = statements;
        this.starts = starts;
        this.cells = cells;
    }

    /** The votes of a conversation as they stand now; what is cast later does not change it. */
    public static VoteMatrix of(Conversation conversation) {
        int[] people = conversation.participantNames().inOrder();
        int[] order = conversation.statementNames().inOrder();
        int[] columns = new int[order.length];
        boolean asTheyCame = true;
        for (int i = 0; i < order.length; i++) {
            columns[order[i]] = i;
            asTheyCame &= order[i] == i;
        }
        int[] starts = new int[people.length + 1];
        int[] cells = new int[Math.toIntExact(conversation.votes())];
        int at = 0;
        for (int i = 0; i < people.length; i++) {
            int[] row = conversation.row(people[i]);
            int length = conversation.length(people[i]);
            for (int c = 0; c < length; c++) {
                if ((row[c] & 3) != Conversation.SILENT) {
                    cells[at++] = columns[row[c] >>> 2] << 2 | (row[c] & 3);
                }
            }
            starts[i + 1] = at;
            if (!asTheyCame) {
                Arrays.sort(cells, starts[i], at);
            }
        }
        return new VoteMatrix(
                Arrays.stream(people).mapToObj(conversation.participantNames()::name).toList(),
                Arrays.stream(order).mapToObj(conversation.statementNames()::name).toList(),
                starts,
                cells);
    }

    /** The names of the rows. */
    public List<String> participants() {
        return participants;
    }

    /** The names of the columns. */
    public List<String> statements() {
        return statements;
    }

    /** The number of votes: of cells that hold something. */
    public int votes() {
        return cells.length;
    }

    /** The number of votes of one participant, by row from 0. */
    public int votes(int participant) {
        return starts[participant + 1] - starts[participant];
    }

    /** Where the cells of a row begin; they end where those of the next row begin. */
    public int start(int participant) {
        return starts[participant];
    }

    /** The column of a cell. */
    public int statement(int cell) {
        return cells[cell] >>> 2;
    }

    /** What a cell says. */
    public Vote vote(int cell) {
        return Vote.ofCode(cells[cell] & 3);
    }

    /** What a cell says as a number: +1, −1 or 0. */
    public int sign(int cell) {
        int code = cells[cell] & 3;
        return code == 0 ? 1 : code == 1 ? -1 : 0;
    }
}
