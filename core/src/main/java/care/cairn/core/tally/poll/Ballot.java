package care.cairn.core.tally.poll;

/**
 * One position. A named ballot carries its seat; a secret one has the empty text instead, and who
 * took part is told apart from it ({@link Circumstances#participants()}).
 */
public record Ballot(String seat, Position position) {

    /** A seat's choice, by key. */
    public static Ballot pick(String seat, String choice) {
        return new Ballot(seat, new Position.Pick(choice));
    }

    /** A ballot that nobody can trace to a seat. */
    public static Ballot secret(Position position) {
        return new Ballot("", position);
    }

    /** Whether the ballot carries its seat. */
    public boolean named() {
        return !seat.isEmpty();
    }
}
