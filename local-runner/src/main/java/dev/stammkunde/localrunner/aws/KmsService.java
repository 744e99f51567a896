package dev.stammkunde.localrunner.aws;

import dev.stammkunde.localrunner.base.Json;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.template.Stack.SigningKey;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * KMS's {@code Sign} and {@code GetPublicKey} for the template's keys that sign. A key is named by
 * its id, its ARN, or the name of an alias.
 */
public final class KmsService implements AwsService {

    private static final String PREFIX = "TrentService.";
    private static final String ALGORITHM = "ECDSA_SHA_256";
    private static final int DIGEST_BYTES = 32;

    private final Stack stack;
    private final KeyFiles files;

    /** With a folder, the key pairs are kept there. */
    public KmsService(Stack stack, Optional<Path> folder) {
        this.stack = stack;
        this.files = new KeyFiles(folder);
    }

    @Override
    public boolean serves(AwsRequest request) {
        return request.target().startsWith(PREFIX);
    }

    @Override
    public AwsResponse answer(AwsRequest request) {
        var key = find(request.body().path("KeyId").asText(""));
        if (key.isEmpty()) {
            return AwsResponse.error("NotFoundException", "There is no such key.");
        }
        return switch (request.target().substring(PREFIX.length())) {
            case "Sign" -> sign(key.get(), request);
            case "GetPublicKey" -> publicKey(key.get());
            default ->
                    AwsResponse.error(
                            "UnsupportedOperation",
                            request.target() + " is not served on this machine.");
        };
    }

    private Optional<SigningKey> find(String id) {
        return stack.keys().stream()
                .filter(
                        key ->
                                id.equals(key.name())
                                        || id.equals(key.arn())
                                        || stack.keyAliases().stream()
                                                .anyMatch(
                                                        alias ->
                                                                alias.name().equals(id)
                                                                        && alias.key()
                                                                                .equals(
                                                                                        key
                                                                                                .name())))
                .findFirst();
    }

    private AwsResponse sign(SigningKey key, AwsRequest request) {
        if (!request.body().path("SigningAlgorithm").asText("").equals(ALGORITHM)) {
            return AwsResponse.error(
                    "InvalidKeyUsageException", "The key signs with " + ALGORITHM + " alone.");
        }
        var message = Base64.getDecoder().decode(request.body().path("Message").asText(""));
        var isDigest = request.body().path("MessageType").asText("RAW").equals("DIGEST");
        if (isDigest && message.length != DIGEST_BYTES) {
            return AwsResponse.error(
                    "ValidationException", "Digest is invalid length for algorithm " + ALGORITHM);
        }
        var answer = Json.object().put("KeyId", key.arn()).put("SigningAlgorithm", ALGORITHM);
        answer.put("Signature", signature(key, isDigest, message));
        return AwsResponse.ok(answer);
    }

    private String signature(SigningKey key, boolean isDigest, byte[] message) {
        try {
            var signature = Signature.getInstance(isDigest ? "NONEwithECDSA" : "SHA256withECDSA");
            signature.initSign(files.pair(key.name()).getPrivate());
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java signs on the curve P-256.", e);
        }
    }

    private AwsResponse publicKey(SigningKey key) {
        var bytes = files.pair(key.name()).getPublic().getEncoded();
        var answer = Json.object().put("KeyId", key.arn()).put("KeySpec", SigningKey.SPEC);
        answer.put("KeyUsage", SigningKey.USAGE);
        answer.put("PublicKey", Base64.getEncoder().encodeToString(bytes));
        answer.set("SigningAlgorithms", Json.tree(List.of(ALGORITHM)));
        return AwsResponse.ok(answer);
    }
}
