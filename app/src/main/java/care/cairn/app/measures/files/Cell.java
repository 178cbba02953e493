package care.cairn.app.measures.files;

/** Numbers in cells, read without guessing. */
final class Cell {
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    private static final int EXACT_DIGITS = 15;

    private Cell() {}

    /**
     * The number in a cell, NaN where there is none: digits with a point, or with a comma where
     * commas do not separate the columns. No thousands separators: 1,234 may mean two things.
     */
    static double number(String cell, boolean commas) {
        int from = 0;
        int to = cell.length();
        while (from < to && blank(cell.charAt(from))) {
            from++;
        }
        while (to > from && blank(cell.charAt(to - 1))) {
            to--;
        }
        boolean minus = from < to && cell.charAt(from) == '-';
        int i = minus ? from + 1 : from;
        long digits = 0;
        int count = 0;
        int after = -1;
        for (; i < to; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + c - '0';
                count++;
                if (after >= 0) {
                    after++;
                }
                if (count > EXACT_DIGITS) {
                    return slow(cell.substring(from, to), commas);
                }
            } else if ((c == '.' || (commas && c == ',')) && after < 0) {
                after = 0;
            } else {
                return slow(cell.substring(from, to), commas);
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double number = after > 0 ? digits / TENS[after] : digits;
        return minus ? -number : number;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00a0';
    }

    private static double slow(String text, boolean commas) {
        boolean plain = !text.isEmpty();
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            boolean sign = (c == '-' || c == '+') && i > 0;
            plain =
                    (c >= '0' && c <= '9')
                            || c == '.'
                            || c == 'e'
                            || c == 'E'
                            || sign
                            || (c == '-' && i == 0)
                            || (commas && c == ',');
        }
        if (!plain) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(commas ? text.replace(',', '.') : text);
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Whether a spreadsheet would take the cell for a formula. */
    static boolean formula(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        char first = cell.charAt(0);
        return first == '=' || first == '+' || first == '@' || first == '\t' || first == '-';
    }
}
