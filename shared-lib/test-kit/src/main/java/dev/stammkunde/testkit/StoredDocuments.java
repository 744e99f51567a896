package dev.stammkunde.testkit;

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

/** What releases stored, kept among a module's test resources by release, kind and name. */
public final class StoredDocuments {

    private static final Comparator<Path> BY_RELEASE =
            Comparator.comparing((Path folder) -> number(folder, 0))
                    .thenComparing(folder -> number(folder, 1));

    private final Path root;

    private StoredDocuments(Path root) {
        this.root = root;
    }

    /**
     * Returns the documents in a folder of the class path.
     *
     * @param folder such as {@code /stored}, of one module alone
     */
    public static StoredDocuments in(String folder) {
        var stored = StoredDocuments.class.getResource(folder);
        if (stored == null) {
            throw new IllegalStateException("there is no folder " + folder);
        }
        try {
            return new StoredDocuments(Path.of(stored.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the folders of all releases, oldest first. */
    public List<Path> releases() {
        return list(root).stream()
                .filter(folder -> folder.getFileName().toString().matches("[0-9]+\\.[0-9]+"))
                .sorted(BY_RELEASE)
                .toList();
    }

    /** Returns the folder of what a later release would store. */
    public Path later() {
        return root.resolve("later");
    }

    /** Returns the documents of a kind by their names. */
    public static Map<String, String> documents(Path release, String kind) {
        Path folder = release.resolve(kind);
        return list(folder).stream()
                .collect(
                        Collectors.toMap(
                                file -> file.getFileName().toString().replace(".json", ""),
                                StoredDocuments::text,
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
}
