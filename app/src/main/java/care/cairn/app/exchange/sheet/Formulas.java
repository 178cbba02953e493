package care.cairn.app.exchange.sheet;

/** Which cells a spreadsheet would run rather than show (OWASP, CSV injection). */
final class Formulas {
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    static boolean begins(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0;
    }

    /** The cell with an apostrophe before it where it would run. */
    static String harmless(String cell) {
        return begins(cell) ? "'" + cell : cell;
    }
}
