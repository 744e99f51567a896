package dev.stammkunde.finance.closing;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** The keys that somebody trusts; several where one took another's place. */
public final class PublicKeys {

    private final List<PublicKey> keys;

    /**
     * Trusts keys.
     *
     * @param keys on the curve P-256
     */
    public PublicKeys(List<? extends PublicKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Whether one of them made a signature.
     *
     * @param sha256 what was signed, in hexadecimal
     * @param signature in Base64, as documents have it
     */
    boolean hasSigned(String sha256, String signature) {
        byte[] der;
        try {
            der = Base64.getDecoder().decode(signature);
        } catch (IllegalArgumentException _) {
            return false;
        }
        // Base64 has several texts for some bytes, of which one is written.
        return Base64.getEncoder().encodeToString(der).equals(signature)
                && keys.stream().anyMatch(key -> isOf(key, HexFormat.of().parseHex(sha256), der));
    }

    private static boolean isOf(PublicKey key, byte[] digest, byte[] der) {
        try {
            Signature verification = Signature.getInstance("NONEwithECDSA");
            verification.initVerify(key);
            verification.update(digest);
            return verification.verify(der);
        } catch (SignatureException _) {
            // It is none.
            return false;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw unusable(e);
        }
    }

    private static IllegalArgumentException unusable(GeneralSecurityException e) {
        return new IllegalArgumentException("no key on the curve P-256", e);
    }
}
