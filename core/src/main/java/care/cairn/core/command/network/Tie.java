package care.cairn.core.command.network;

/**
 * A row of the file.
 *
 * @param to empty if the row says that {@code from} named nobody
 */
record Tie(int row, String wave, String from, String to, double weight) {}
