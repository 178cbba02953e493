package care.cairn.app.decisions.ballot;

import care.cairn.app.decisions.Decision;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** The lot: an order of the options that anybody can work out again from its seed. */
public final class Lot {
    private Lot() {}

    /** A lot among all options of a decision, with a fresh seed. */
    public static Proceeding.Drawn drawn(Decision it) {
        var seed = UUID.randomUUID();
        return new Proceeding.Drawn(it.id(), seed, order(seed, it.method().keys()));
    }

    /** The options by SHA-256 of seed, colon and key. */
    public static List<String> order(UUID seed, List<String> options) {
        return options.stream()
                .sorted(Comparator.comparing(option -> hash(seed + ":" + option)))
                .toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
