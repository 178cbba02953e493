package care.cairn.app.exchange.sheet;

import care.cairn.app.measures.files.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads a file of rows, whichever of the known formats it has. */
public final class SheetReader {
    private static final long MOST_BYTES = 10L << 20;

    private SheetReader() {}

    /**
     * Reads the first sheet of a file.
     *
     * @throws UnreadableFileException where it is none, with a sentence that says why
     */
    public static Sheet read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new UnreadableFileException(
                        "file.unreadable.large", (size >> 20) + 1, MOST_BYTES >> 20);
            }
            var rows = Workbooks.isOne(file) ? Workbooks.read(file) : SeparatedText.read(file);
            if (rows.isEmpty()) {
                throw new UnreadableFileException("file.unreadable.empty");
            }
            if (rows.size() == 1) {
                throw new UnreadableFileException("file.unreadable.header-only");
            }
            return new Sheet(digest(file), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row unless it is empty; refuses a sheet that is too long. */
    static void add(List<Sheet.Row> rows, int number, List<String> cells) {
        List<String> clean = new ArrayList<>();
        for (String cell : cells) {
            var text = plain(cell);
            if (text.length() > Sheet.LONGEST_CELL) {
                throw new UnreadableFileException(
                        "exchange.unreadable.cell", number, Sheet.LONGEST_CELL);
            }
            clean.add(text);
        }
        while (!clean.isEmpty() && clean.getLast().isEmpty()) {
            clean.removeLast();
        }
        if (clean.isEmpty()) {
            return;
        }
        if (clean.size() > Sheet.MOST_COLUMNS) {
            throw new UnreadableFileException(
                    "file.unreadable.wide", clean.size(), Sheet.MOST_COLUMNS);
        }
        if (rows.size() > Sheet.MOST_ROWS) {
            throw new UnreadableFileException("exchange.unreadable.rows", Sheet.MOST_ROWS);
        }
        rows.add(new Sheet.Row(number, clean));
    }

    /** Without blanks at its ends and without the apostrophe that keeps a cell from running. */
    private static String plain(String cell) {
        var text = cell.replace('\u00a0', ' ').replace("\u0000", "").strip();
        return text.length() > 1 && text.charAt(0) == '\'' && Formulas.begins(text.substring(1))
                ? text.substring(1)
                : text;
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
