package dev.stammkunde.finance.testing;

import dev.stammkunde.finance.closing.PublicKeys;
import dev.stammkunde.finance.closing.SignDigest;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

/** A key of this process, which signs as KMS does: each time another signature. */
public final class OwnKey implements SignDigest {

    private final String keyId;
    private final KeyPair pair;

    public OwnKey(String keyId) {
        this.keyId = keyId;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public byte[] sign(byte[] sha256) {
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(sha256);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what verifies. */
    public PublicKey publicKey() {
        return pair.getPublic();
    }

    /** Returns who trusts this key alone. */
    public PublicKeys trusted() {
        return new PublicKeys(List.of(publicKey()));
    }
}
