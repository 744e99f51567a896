package dev.stammkunde.points.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Programmes that are right and that are wrong. */
final class Samples {

    private Samples() {}

    static Stream<Path> good() {
        return in("good");
    }

    /** What the schema and the validator refuse. */
    static Stream<Path> bad() {
        return in("bad");
    }

    /** What only the validator can know to be wrong. */
    static Stream<Path> beyondSchema() {
        return in("beyond-schema");
    }

    /** Returns a sample by its folder and name. */
    static String named(String name) {
        return read(in("good").findFirst().orElseThrow().resolveSibling("../" + name).normalize());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> in(String folder) {
        try (Stream<Path> files =
                Files.list(
                        Path.of(
                                Objects.requireNonNull(Samples.class.getResource(folder))
                                        .toURI()))) {
            List<Path> samples =
                    files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
            return samples.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
