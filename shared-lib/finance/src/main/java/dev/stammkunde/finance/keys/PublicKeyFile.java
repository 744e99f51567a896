package dev.stammkunde.finance.keys;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public keys as PEM, as {@code openssl} writes and reads them, or in DER, as KMS gives them. */
public final class PublicKeyFile {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]+)-----END PUBLIC KEY-----");
    private static final int LINE = 64;

    private PublicKeyFile() {}

    /**
     * Reads the keys of a file.
     *
     * @throws IllegalArgumentException if it has none, or one of another kind
     */
    public static List<PublicKey> read(String pem) {
        List<PublicKey> keys = new ArrayList<>();
        Matcher match = KEY.matcher(pem);
        while (match.find()) {
            keys.add(ofDer(Base64.getMimeDecoder().decode(match.group(1))));
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("there is no PEM of a public key");
        }
        return keys;
    }

    /**
     * Reads a key.
     *
     * @param der its {@code SubjectPublicKeyInfo}
     * @throws IllegalArgumentException if it is none on a curve
     */
    public static PublicKey ofDer(byte[] der) {
        try {
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("no public key on a curve", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has EC", e);
        }
    }

    /** Writes a key as PEM. */
    public static String write(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
