package care.cairn.core.merkle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) of the JDK, with keys as the 32 bytes that signed notes carry. */
final class Ed25519 {

    static final int KEY_LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;

    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /** The public key of a 32-byte seed: the JDK derives one only when it "generates" a pair. */
    static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(255, new Fixed(seed));
            EdECPublicKey key = (EdECPublicKey) generator.generateKeyPair().getPublic();
            byte[] encoded = key.getEncoded();
            return Arrays.copyOfRange(encoded, SPKI.length, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(join(PKCS8, seed))));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** False, too, for a key that is no point of the curve or a signature of a wrong length. */
    static boolean verify(byte[] key, byte[] message, byte[] signed) {
        if (key.length != KEY_LENGTH || signed.length != SIGNATURE_LENGTH) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(join(SPKI, key))));
            signature.update(message);
            return signature.verify(signed);
        } catch (InvalidKeySpecException
                | java.security.InvalidKeyException
                | java.security.SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[] prefix, byte[] rest) {
        byte[] all = Arrays.copyOf(prefix, prefix.length + rest.length);
        System.arraycopy(rest, 0, all, prefix.length, rest.length);
        return all;
    }

    /** A source of "randomness" that is the seed and nothing else. */
    private static final class Fixed extends SecureRandom {

        Fixed(byte[] seed) {
            super(new Seed(seed), null);
        }
    }

    private static final class Seed extends SecureRandomSpi {

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        protected void engineSetSeed(byte[] ignored) {}

        @Override
        protected void engineNextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("The JDK asks for " + bytes.length + " bytes.");
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            throw new IllegalStateException("Nothing is generated from here.");
        }
    }
}
