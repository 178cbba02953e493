package care.cairn.app.measures.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file of text whose encoding is known: UTF-8, UTF-16 or Windows-1252. */
public final class TextFile {
    /** The largest file that is read. */
    public static final long MOST_BYTES = 1L << 30;

    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private static final List<Kind> OTHER_KINDS =
            List.of(
                    new Kind("file.unreadable.zip", 'P', 'K', 3, 4),
                    new Kind("file.unreadable.zip", 'P', 'K', 5, 6),
                    new Kind("file.unreadable.gzip", 0x1f, 0x8b),
                    new Kind("file.unreadable.sheet", 0xd0, 0xcf, 0x11, 0xe0),
                    new Kind("file.unreadable.pdf", '%', 'P', 'D', 'F'));

    private final Path path;
    private final Charset charset;
    private final int skip;

    private TextFile(Path path, Charset charset, int skip) {
        this.path = path;
        this.charset = charset;
        this.skip = skip;
    }

    private record Kind(String messageKey, int... begin) {
        boolean begins(byte[] bytes) {
            for (int i = 0; i < begin.length; i++) {
                if (i >= bytes.length || (bytes[i] & 0xff) != begin[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * Looks at the file and finds its encoding.
     *
     * @param encoding the name of a character set, or "" to find it out
     * @throws UnreadableFileException where it is empty, too large or no text
     */
    public static TextFile open(Path path, String encoding) {
        try {
            long size = Files.size(path);
            if (size == 0) {
                throw new UnreadableFileException("file.unreadable.empty");
            }
            if (size > MOST_BYTES) {
                throw new UnreadableFileException(
                        "file.unreadable.large", size >> 20, MOST_BYTES >> 20);
            }
            byte[] head;
            try (var in = Files.newInputStream(path)) {
                head = in.readNBytes(SAMPLE);
            }
            for (var kind : OTHER_KINDS) {
                if (kind.begins(head)) {
                    throw new UnreadableFileException(kind.messageKey());
                }
            }
            return of(path, head, size > head.length, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TextFile of(Path path, byte[] head, boolean more, String encoding) {
        if (begins(head, 0xef, 0xbb, 0xbf)) {
            return new TextFile(path, StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xff, 0xfe)) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 2);
        }
        if (begins(head, 0xfe, 0xff)) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 2);
        }
        if (!encoding.isEmpty()) {
            try {
                return new TextFile(path, Charset.forName(encoding), 0);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new UnreadableFileException("file.unreadable.charset", encoding);
            }
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd > head.length / 4 && even < odd / 10) {
            return new TextFile(path, StandardCharsets.UTF_16LE, 0);
        }
        if (even > head.length / 4 && odd < even / 10) {
            return new TextFile(path, StandardCharsets.UTF_16BE, 0);
        }
        if (even + odd > 0) {
            throw new UnreadableFileException("file.unreadable.binary");
        }
        return new TextFile(path, utf8(head, more) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    private static boolean begins(byte[] bytes, int... begin) {
        return new Kind("", begin).begins(bytes);
    }

    /**
     * Whether the bytes are meant as UTF-8: all of them are, or there are more good characters of
     * several bytes than bad ones, so that a bad one is damage.
     */
    private static boolean utf8(byte[] bytes, boolean more) {
        int good = 0;
        int bad = 0;
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i] & 0xff;
            int follow = b < 0x80 ? 0 : b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : 3;
            if (b < 0x80) {
                i++;
                continue;
            }
            boolean fits = b >= 0xc2 && b < 0xf5;
            for (int k = 1; fits && k <= follow; k++) {
                if (i + k >= bytes.length) {
                    return more || bad == 0;
                }
                fits = (bytes[i + k] & 0xc0) == 0x80;
            }
            if (fits) {
                good++;
                i += follow + 1;
            } else {
                bad++;
                i++;
            }
        }
        return bad == 0 || good > bad;
    }

    public Charset charset() {
        return charset;
    }

    /** The first lines, as far as they can be read. */
    public String head(int characters) {
        try (var in = stream()) {
            var text = new String(in.readNBytes(4 * characters), charset);
            return text.substring(0, Math.min(text.length(), characters));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes after the mark of the encoding. */
    InputStream stream() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        in.skipNBytes(skip);
        return in;
    }

    /** The text; a byte that is none of it ends the reading with an error. */
    public Reader reader() throws IOException {
        return new InputStreamReader(
                stream(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The line, from 1, of the first byte that is no text in this encoding; 0 if there is none. */
    public long brokenLine() {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.allocate(BUFFER);
        byte[] buffer = new byte[BUFFER];
        long line = 1;
        try (var in = stream()) {
            int kept = 0;
            while (true) {
                int read = in.readNBytes(buffer, kept, BUFFER - kept);
                boolean end = read < BUFFER - kept;
                var bytes = ByteBuffer.wrap(buffer, 0, kept + read);
                CoderResult result = decoder.decode(bytes, chars, end);
                chars.flip();
                line += chars.chars().filter(c -> c == '\n').count();
                chars.clear();
                if (result.isError()) {
                    return line;
                }
                if (end && !bytes.hasRemaining()) {
                    return 0;
                }
                kept = bytes.remaining();
                System.arraycopy(
                        Arrays.copyOfRange(buffer, bytes.position(), bytes.limit()),
                        0,
                        buffer,
                        0,
                        kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
