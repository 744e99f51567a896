package dev.stammkunde.localrunner.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Key pairs on the curve P-256, by the names of their keys. With a folder they are kept there, so
 * that what was signed verifies after a restart.
 */
final class KeyFiles {

    private final Optional<Path> folder;
    private final Map<String, KeyPair> pairs = new ConcurrentHashMap<>();

    KeyFiles(Optional<Path> folder) {
        this.folder = folder.map(it -> it.resolve("keys"));
    }

    /** Returns the pair of a name, which is made when it is asked for first. */
    KeyPair pair(String name) {
        return pairs.computeIfAbsent(name, this::readOrMake);
    }

    private KeyPair readOrMake(String name) {
        try {
            if (folder.isEmpty()) {
                return make();
            }
            var file = folder.get().resolve(name);
            if (Files.exists(file)) {
                return read(Files.readAllLines(file));
            }
            var made = make();
            keep(file, made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Each Java has the curve P-256.", e);
        }
    }

    private static KeyPair make() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    /** The public key and the private one, a line each. */
    private static KeyPair read(List<String> lines) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance("EC");
        var decoder = Base64.getDecoder();
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(0)))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(1)))));
    }

    /** Written beside its place and moved there, so that none is ever half there. */
    private static void keep(Path file, KeyPair pair) throws IOException {
        var encoder = Base64.getEncoder();
        var text =
                encoder.encodeToString(pair.getPublic().getEncoded())
                        + '\n'
                        + encoder.encodeToString(pair.getPrivate().getEncoded())
                        + '\n';
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text, StandardCharsets.US_ASCII);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
