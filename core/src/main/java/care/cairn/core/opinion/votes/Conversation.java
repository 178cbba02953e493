package care.cairn.core.opinion.votes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers so far, and how often each was given, to each statement, by all and by each declared
 * constituency. It grows: an answer more changes one cell and a few counts, whatever the size. The
 * last answer of a person to a statement counts; otherwise the order of arrival changes nothing.
 *
 * <p>People and statements are known by names; {@link #participant} and {@link #statement} give the
 * numbers (from 0, in the order they came) by which much is cast fast. Not for several threads at a
 * time.
 */
public final class Conversation {

    /** The code of a statement that was put before somebody who gave no answer. */
    static final int SILENT = 3;

    private final Names participants = new Names();
    private final Names statements = new Names();
    private final Names constituencies = new Names();
    private final Tally everyone = new Tally();
    private final List<Tally> tallies = new ArrayList<>();
    private int[][] rows = new int[16][];
    private int[] lengths = new int[16];
    private int[] belongs = new int[16];
    private long votes;

    /** The number of a person; a new name is a new person, who has answered nothing yet. */
    public int participant(String name) {
        int number = participants.number(name);
        if (number == everyone.people()) {
            if (number == rows.length) {
                rows = Arrays.copyOf(rows, 2 * number);
                lengths = Arrays.copyOf(lengths, 2 * number);
                belongs = Arrays.copyOf(belongs, 2 * number);
            }
            rows[number] = new int[8];
            belongs[number] = -1;
            everyone.join(1);
        }
        return number;
    }

    /** The number of a statement; a new name is a new statement, which nobody has seen yet. */
    public int statement(String name) {
        return statements.number(name);
    }

    /** As {@link #cast(int, int, Vote)}, by names. */
    public void cast(String participant, String statement, Vote vote) {
        cast(participant(participant), statement(statement), vote);
    }

    /**
     * Takes an answer; an earlier one of this person to this statement no longer counts.
     *
     * @throws IndexOutOfBoundsException if there is no such person or statement
     */
    public void cast(int participant, int statement, Vote vote) {
        put(participant, statement, vote.code());
    }

    /**
     * Takes note that a statement was put before a person. It changes nothing if they answered: to
     * be shown something is not to pass on it.
     *
     * @throws IndexOutOfBoundsException if there is no such person or statement
     */
    public void show(int participant, int statement) {
        Objects.checkIndex(participant, participants.size());
        if (place(participant, statement) < 0) {
            put(participant, statement, SILENT);
        }
    }

    /**
     * Declares what constituency a person belongs to; it replaces what was declared before. Who
     * belongs to none counts among all, and in no constituency.
     */
    public void declare(int participant, String constituency) {
        int number = constituencies.number(constituency);
        if (number == tallies.size()) {
            tallies.add(new Tally());
        }
        move(participant, belongs[participant], -1);
        belongs[participant] = number;
        move(participant, number, 1);
    }

    /** How many answers there are: one a person and statement at most; silence is none. */
    public long votes() {
        return votes;
    }

    /** The names of people, by number. */
    public List<String> participants() {
        return participants.all();
    }

    /** The names of statements, by number. */
    public List<String> statements() {
        return statements.all();
    }

    /** The names of constituencies, by number. */
    public List<String> constituencies() {
        return constituencies.all();
    }

    /**
     * The number of a declared constituency.
     *
     * @throws IllegalArgumentException if nobody declared it
     */
    public int constituency(String name) {
        if (!constituencies.knows(name)) {
            throw new IllegalArgumentException("There is no constituency " + name + ".");
        }
        return constituencies.number(name);
    }

    /** How all people answered a statement. */
    public Counts counts(int statement) {
        return everyone.of(Objects.checkIndex(statement, statements.size()));
    }

    /** How one constituency answered a statement. */
    public Counts counts(int constituency, int statement) {
        return tallies.get(constituency).of(Objects.checkIndex(statement, statements.size()));
    }

    /** The constituency of a person by number; empty for who belongs to none. */
    public Optional<Integer> constituency(int participant) {
        int number = belongs[Objects.checkIndex(participant, participants.size())];
        return number < 0 ? Optional.empty() : Optional.of(number);
    }

    /** The last answer of a person to a statement; empty if there is none. */
    public Optional<Vote> vote(int participant, int statement) {
        int code = code(participant, statement);
        return code < 0 || code == SILENT ? Optional.empty() : Optional.of(Vote.ofCode(code));
    }

    /** Whether a statement was ever put before a person. */
    public boolean seen(int participant, int statement) {
        return code(participant, statement) >= 0;
    }

    Names participantNames() {
        return participants;
    }

    Names statementNames() {
        return statements;
    }

    Names constituencyNames() {
        return constituencies;
    }

    /** The cells of a person: statement · 4 + code, by statement; as many as {@link #length}. */
    int[] row(int participant) {
        return rows[participant];
    }

    int length(int participant) {
        return lengths[participant];
    }

    private int code(int participant, int statement) {
        Objects.checkIndex(participant, participants.size());
        int place = place(participant, statement);
        return place < 0 ? -1 : rows[participant][place] & 3;
    }

    private void put(int participant, int statement, int code) {
        Objects.checkIndex(participant, participants.size());
        Objects.checkIndex(statement, statements.size());
        int[] row = rows[participant];
        int length = lengths[participant];
        int place =
                length > 0 && row[length - 1] >>> 2 < statement
                        ? ~length
                        : place(participant, statement);
        @Nullable Tally own = belongs[participant] < 0 ? null : tallies.get(belongs[participant]);
        if (place >= 0) {
            count(own, statement, row[place] & 3, -1);
            row[place] = statement << 2 | code;
        } else {
            if (length == row.length) {
                row = Arrays.copyOf(row, length + length / 2 + 4);
                rows[participant] = row;
            }
            System.arraycopy(row, ~place, row, ~place + 1, length - ~place);
            row[~place] = statement << 2 | code;
            lengths[participant]++;
        }
        count(own, statement, code, 1);
    }

    private void count(@Nullable Tally own, int statement, int code, int by) {
        everyone.count(statement, code, by);
        if (own != null) {
            own.count(statement, code, by);
        }
        votes += code == SILENT ? 0 : by;
    }

    private void move(int participant, int constituency, int by) {
        if (constituency >= 0) {
            Tally tally = tallies.get(constituency);
            tally.join(by);
            for (int i = 0; i < lengths[participant]; i++) {
                int cell = rows[participant][i];
                tally.count(cell >>> 2, cell & 3, by);
            }
        }
    }

    /** Where a statement stands in a row, or the complement of where it would. */
    private int place(int participant, int statement) {
        int[] row = rows[participant];
        int low = 0;
        int high = lengths[participant] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = row[middle] >>> 2;
            if (there < statement) {
                low = middle + 1;
            } else if (there > statement) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return ~low;
    }
}
