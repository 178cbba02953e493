package care.cairn.app.measures.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** The characters of a file on their way into rows: none of them is NUL, the last is kept. */
final class Characters extends FilterReader {
    private long lines = 1;
    private char last;

    Characters(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int from, int most) throws IOException {
        int read = super.read(buffer, from, most);
        for (int i = from; i < from + read; i++) {
            char c = buffer[i];
            if (c == '\n') {
                lines++;
            } else if (c == 0) {
                throw new UnreadableFileException("file.unreadable.nul", lines);
            } else if (c != '\r') {
                last = c;
            }
        }
        return read;
    }

    /** The last character so far that ends no line. */
    char last() {
        return last;
    }
}
