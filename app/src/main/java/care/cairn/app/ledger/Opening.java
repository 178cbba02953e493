package care.cairn.app.ledger;

import care.cairn.core.merkle.Commitment;
import java.security.SecureRandom;

/**
 * What opens a commitment: the random key and the words. Erasing words deletes this row.
 *
 * @param number which of the act's words it opens, from 0
 * @param key 32 random bytes
 */
record Opening(int number, byte[] key, byte[] payload) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Opening seal(int number, byte[] payload) {
        byte[] key = new byte[Commitment.KEY_LENGTH];
        RANDOM.nextBytes(key);
        return new Opening(number, key, payload);
    }

    Commitment commitment(String kind) {
        return Commitment.of(kind + "#" + number, key, payload);
    }
}
