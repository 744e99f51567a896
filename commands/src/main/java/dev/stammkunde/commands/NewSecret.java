package dev.stammkunde.commands;

import dev.stammkunde.shop.Platform;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A webhook secret: what the platform gave out, or random. */
final class NewSecret {

    private static final int BYTES = 32;
    private static final String STANDARD_PREFIX = "whsec_";

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description =
                    "File with the secret that the platform gave out, - for standard input; for Shopify"
                            + " the app's client secret. Without it, a random secret is made and shown once.")
    @Nullable Path file;

    /** Whether standard input holds it. */
    boolean isStandardInput() {
        return file != null && file.toString().equals("-");
    }

    /** Whether the secret is one of ours, which its owner must be told. */
    boolean isMadeHere() {
        return file == null;
    }

    String secret(Platform platform) {
        return file == null ? random(platform) : read(file, platform);
    }

    private static String random(Platform platform) {
        return switch (platform) {
            case SHOPIFY ->
                    throw new CommandFailedException(
                            "Shopify signs with the app's client secret: put it into a file and name"
                                    + " it with --secret-file.");
            case WOOCOMMERCE ->
                    Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes());
            // 64 characters, of which it wants at least so many.
            case SHOPWARE -> HexFormat.of().formatHex(randomBytes());
            case STANDARD -> STANDARD_PREFIX + Base64.getEncoder().encodeToString(randomBytes());
        };
    }

    /** Returns 256 random bits. */
    static byte[] randomBytes() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String read(Path file, Platform platform) {
        String secret;
        try {
            secret =
                    file.toString().equals("-")
                            ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                            : Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String stripped = secret.strip();
        if (stripped.isEmpty() || stripped.lines().count() > 1) {
            throw new CommandFailedException("The secret's file must hold one line.");
        }
        if (platform == Platform.STANDARD && !isStandard(stripped)) {
            throw new CommandFailedException(
                    "A secret of Standard Webhooks is whsec_ and base64 of at least 24 bytes.");
        }
        return stripped;
    }

    private static boolean isStandard(String secret) {
        if (!secret.startsWith(STANDARD_PREFIX)) {
            return false;
        }
        try {
            String base64 = secret.substring(STANDARD_PREFIX.length());
            return Base64.getDecoder().decode(base64).length >= 24;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
