package care.cairn.core.tally.poll;

/**
 * A place in the electorate, as it stood when the decision opened.
 *
 * @param id unique in the electorate, not empty
 * @param sector the sector it speaks for, not empty
 * @param voting false for an advisory seat, which has a voice and no vote
 * @param recused true if an interest withholds its ballot from this item
 */
public record Seat(String id, String sector, boolean voting, boolean recused) {

    public Seat {
        if (id.isEmpty() || sector.isEmpty()) {
            throw new IllegalArgumentException("A seat has an id and a sector.");
        }
    }

    /** A voting seat without an interest. */
    public static Seat voting(String id, String sector) {
        return new Seat(id, sector, true, false);
    }

    /** Whether a position of this seat counts. */
    public boolean eligible() {
        return voting && !recused;
    }
}
