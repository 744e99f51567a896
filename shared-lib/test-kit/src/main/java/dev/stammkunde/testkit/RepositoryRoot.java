package dev.stammkunde.testkit;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the root of this repository, wherever a test is started. */
public final class RepositoryRoot {

    private RepositoryRoot() {}

    /**
     * Returns the folder that the build names by the system property {@code stammkunde.root};
     * without it (in an IDE), the nearest folder above the working directory that holds {@code
     * template.yaml}.
     */
    public static Path path() {
        var named = System.getProperty("stammkunde.root");
        if (named != null) {
            return Path.of(named);
        }
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("template.yaml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "No folder above the working directory holds template.yaml.");
        }
        return folder;
    }
}
