package dev.stammkunde.finance.keys;

import dev.stammkunde.finance.closing.SignDigest;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

import java.util.function.Supplier;

/** Signs with a key of KMS on the curve P-256, which never leaves KMS. */
public final class KmsSignDigest implements SignDigest {

    private final Supplier<KmsClient> client;
    private final String keyArn;

    /**
     * Takes a key.
     *
     * @param client made when something is to be signed, and not before
     * @param keyArn of the key itself and not of an alias, since an alias may show another one
     *     later
     */
    public KmsSignDigest(Supplier<KmsClient> client, String keyArn) {
        this.client = client;
        this.keyArn = keyArn;
    }

    @Override
    public String keyId() {
        return keyArn;
    }

    @Override
    public byte[] sign(byte[] sha256) {
        return client.get()
                .sign(
                        sign ->
                                sign.keyId(keyArn)
                                        .message(SdkBytes.fromByteArray(sha256))
                                        .messageType(MessageType.DIGEST)
                                        .signingAlgorithm(SigningAlgorithmSpec.ECDSA_SHA_256))
                .signature()
                .asByteArray();
    }
}
