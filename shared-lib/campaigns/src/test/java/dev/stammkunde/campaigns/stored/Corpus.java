package dev.stammkunde.campaigns.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stored documents under {@code src/test/resources/stored}, by release, kind and name. */
final class Corpus {

    private static final Comparator<Path> BY_RELEASE =
            Comparator.comparing((Path folder) -> number(folder, 0))
                    .thenComparing(folder -> number(folder, 1));

    private Corpus() {}

    /** Returns the folders of all releases, oldest first. */
    static List<Path> releases() {
        return list(root()).stream()
                .filter(folder -> folder.getFileName().toString().matches("[0-9]+\\.[0-9]+"))
                .sorted(BY_RELEASE)
                .toList();
    }

    /** Returns the folder of what a later release would store. */
    static Path later() {
        return root().resolve("later");
    }

    /** Returns the documents of a kind by their names. */
    static Map<String, String> documents(Path release, String kind) {
        Path folder = release.resolve(kind);
        return list(folder).stream()
                .collect(
                        Collectors.toMap(
                                file -> file.getFileName().toString().replace(".json", ""),
                                Corpus::text,
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static int number(Path release, int part) {
        return Integer.parseInt(release.getFileName().toString().split("\\.", -1)[part]);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var stored = Corpus.class.getResource("/stored");
        if (stored == null) {
            throw new IllegalStateException("there is no folder stored");
        }
        try {
            return Path.of(stored.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
