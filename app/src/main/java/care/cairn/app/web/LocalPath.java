package care.cairn.app.web;

import org.jspecify.annotations.Nullable;

/** A way within this site, as a form or a link hands it back: never one that leads elsewhere. */
public final class LocalPath {
    private LocalPath() {}

    /** The path if it stays within this site, else the first page. */
    public static String orHome(@Nullable String path) {
        return path != null && isLocal(path) ? path : "/";
    }

    /**
     * Whether a browser that follows it stays here: one slash first, no second, no backslash, no
     * control character.
     */
    public static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.length() <= 2000
                && path.indexOf('\\') < 0
                && path.chars().noneMatch(c -> c < 0x20 || c == 0x7f);
    }
}
