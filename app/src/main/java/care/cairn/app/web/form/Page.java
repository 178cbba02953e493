package care.cairn.app.web.form;

/**
 * Which part of a long list is shown.
 *
 * @param number from 1 on
 * @param size how many are on a full page
 * @param total how many there are in all
 */
public record Page(int number, int size, long total) {

    public Page {
        if (number < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("No such part of a list.");
        }
    }

    public long first() {
        return Math.min(total, offset() + 1);
    }

    public long last() {
        return Math.min(total, offset() + size);
    }

    /** How many rows to leave out, for SQL. */
    public long offset() {
        return (number - 1L) * size;
    }

    public boolean hasEarlier() {
        return number > 1;
    }

    public boolean hasLater() {
        return last() < total;
    }

    /** The path of another part of the same list; the path may carry a query. */
    public String at(String path, int other) {
        return path + (path.indexOf('?') < 0 ? '?' : '&') + "page=" + other;
    }
}
