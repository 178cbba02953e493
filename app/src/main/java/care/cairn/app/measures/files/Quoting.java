package care.cairn.app.measures.files;

import de.siegmar.fastcsv.reader.FieldModifier;

/**
 * Knows whether the last cell of a file was opened by a quotation mark and never closed, and so
 * swallowed all that came after it.
 */
final class Quoting implements FieldModifier {
    private final Characters characters;
    private boolean quoted;
    private long line;

    Quoting(Characters characters) {
        this.characters = characters;
    }

    @Override
    public String modify(long startingLine, int column, boolean inQuotes, String cell) {
        quoted = inQuotes;
        line = startingLine;
        return cell;
    }

    /** Refuses the file once all of it is read, where its last quotation mark is missing. */
    void requireClosed() {
        if (quoted && characters.last() != '"') {
            throw new UnreadableFileException("file.unreadable.unclosed", line);
        }
    }
}
