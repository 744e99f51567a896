package dev.stammkunde.finance.closing;

/** Signs with a key that nobody can read. A fault of whoever keeps it is an exception. */
public interface SignDigest {

    /** ECDSA on P-256 over a SHA-256, as KMS calls it. */
    String ALGORITHM = "ECDSA_SHA_256";

    /** Names the key, so that whoever verifies finds it. */
    String keyId();

    /**
     * Signs.
     *
     * @param sha256 32 bytes
     * @return the signature in DER (RFC 3279, 2.2.3), which is another one each time
     */
    byte[] sign(byte[] sha256);
}
