package dev.stammkunde.serveconsole;

import dev.stammkunde.platform.Sha256;
import dev.stammkunde.platform.http.StaticText;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the console: its own, as {@code console/files.txt} names them, the schemas of the
 * documents that it edits, as {@code schemas.txt} does, and those of the libraries, as {@code
 * libraries.txt} does.
 *
 * <p>All files but the page itself lie below one version, a hash over all of them: so each may be
 * kept for ever, modules find each other by relative addresses, and a page never meets a module of
 * another release.
 *
 * @param version of all files
 * @param byPath such as {@code core/api.js}
 */
record ConsoleFiles(String version, Map<String, StaticText> byPath) {

    private static final String OWN = "/console/";
    private static final String LIBRARIES = "/META-INF/resources/webjars/";

    ConsoleFiles {
        byPath = Map.copyOf(byPath);
    }

    /** Reads all of them. */
    static ConsoleFiles load() {
        Map<String, StaticText> files = new LinkedHashMap<>();
        MessageDigest all = Sha256.digest();
        for (String path : lines("/console/files.txt")) {
            put(files, all, path, bytes(OWN + path));
        }
        for (String name : lines("/schemas.txt")) {
            String path = "schemas/" + name;
            put(files, all, path, bytes(OWN + path));
        }
        for (String line : lines("/libraries.txt")) {
            String[] names = line.split(" ", 2);
            put(files, all, "lib/" + names[0], bytes(LIBRARIES + names[1]));
        }
        return new ConsoleFiles(StaticText.version(all.digest()), files);
    }

    /** Finds a file. */
    Optional<StaticText> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Returns a file that is the same for all but for what is filled in. */
    static String text(String path) {
        return new String(bytes(OWN + path), StandardCharsets.UTF_8);
    }

    private static void put(
            Map<String, StaticText> files, MessageDigest all, String path, byte[] bytes) {
        all.update(path.getBytes(StandardCharsets.UTF_8));
        all.update(Sha256.digest().digest(bytes));
        files.put(path, new StaticText(bytes, contentType(path)));
    }

    private static String contentType(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "js" -> "text/javascript; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml; charset=utf-8";
            case "json" -> "application/json";
            case "html" -> "text/html; charset=utf-8";
            default -> throw new IllegalStateException(path + " has no content type.");
        };
    }

    private static Iterable<String> lines(String resource) {
        return new String(bytes(resource), StandardCharsets.UTF_8).lines()::iterator;
    }

    private static byte[] bytes(String resource) {
        try (InputStream file = ConsoleFiles.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not in the jar.");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
