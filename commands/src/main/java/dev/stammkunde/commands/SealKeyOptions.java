package dev.stammkunde.commands;

import dev.stammkunde.finance.closing.PublicKeys;
import dev.stammkunde.finance.keys.PublicKeyFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import software.amazon.awssdk.services.kms.KmsClient;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;

/** Which keys are trusted to have signed closes and days. */
final class SealKeyOptions {

    /** What the template calls the key in a stack of the local runner's name. */
    private static final String LOCAL_KEY = "alias/stammkunde-local-seals";

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description =
                    "PEM of the key that signed closes and days; several where one took another's place.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = "--signing-key",
            paramLabel = "ARN",
            description =
                    "Instead of a file, the key in KMS; the stack's outputs tell it. With --local it is"
                            + " known.")
    @Nullable String arn;

    /**
     * Reads the keys.
     *
     * @throws CommandFailedException if nobody says which they are
     */
    PublicKeys open(TableOptions tables) {
        if (!files.isEmpty()) {
            return read(files);
        }
        URI runner = tables.place.local;
        if (runner != null) {
            URI before = tables.aws.endpoint;
            try {
                tables.aws.endpoint =
                        LocalRunnerPages.read(runner, pages -> pages.endpoint("others"));
                return ask(tables, arn == null ? LOCAL_KEY : arn);
            } finally {
                tables.aws.endpoint = before;
            }
        }
        if (arn == null) {
            throw new CommandFailedException(
                    "Name the key with --signing-key, as the stack's outputs tell it, or give a"
                            + " --public-key.");
        }
        return ask(tables, arn);
    }

    private static PublicKeys ask(TableOptions tables, String key) {
        try (KmsClient kms = tables.aws.client(KmsClient.builder())) {
            byte[] der = kms.getPublicKey(get -> get.keyId(key)).publicKey().asByteArray();
            return new PublicKeys(List.of(PublicKeyFile.ofDer(der)));
        }
    }

    /**
     * Reads keys of files.
     *
     * @throws CommandFailedException if one cannot be read
     */
    static PublicKeys read(List<Path> files) {
        List<PublicKey> keys = new ArrayList<>();
        for (Path file : files) {
            try {
                keys.addAll(PublicKeyFile.read(Files.readString(file)));
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandFailedException(
                        "%s has no public key on the curve P-256: %s"
                                .formatted(file, e.getMessage()));
            }
        }
        return new PublicKeys(keys);
    }
}
