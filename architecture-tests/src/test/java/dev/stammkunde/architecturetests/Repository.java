package dev.stammkunde.architecturetests;

import dev.stammkunde.testkit.RepositoryRoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files under one root.
 *
 * <p>The rules run on the repository itself; their own tests run them on small broken ones.
 */
public record Repository(Path root) {

    private static final Set<String> NOT_OURS =
            Set.of(".git", ".idea", ".vscode", ".local", "target", "node_modules");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** Returns the repository that is being built. */
    public static Repository ours() {
        return new Repository(RepositoryRoot.path());
    }

    /** Returns the paths of all modules that the root POM always builds. */
    public List<String> modules() {
        // Profiles, which add more, come after these.
        var always = text("pom.xml").split("</modules>", 2)[0];
        return MODULE.matcher(always).results().map(m -> m.group(1)).toList();
    }

    /** Returns the names of the folders under {@code functions}. */
    public List<String> functions() {
        // Where Maven keeps what it makes of the functions' parent.
        return folders("functions").stream().filter(name -> !name.equals("target")).toList();
    }

    /** Returns the names of the folders in a folder, sorted; empty if there is no such folder. */
    public List<String> folders(String path) {
        var folder = root.resolve(path);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns all files in a folder and below whose names end so, as paths from the root with
     * slashes, sorted; without what is built or belongs to an editor.
     */
    public List<String> files(String folder, String ending) {
        var start = root.resolve(folder);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(start)) {
            return paths.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(Repository::isOurs)
                    .map(path -> path.toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean exists(String path) {
        return Files.exists(root.resolve(path));
    }

    public String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path path) {
        for (Path part : path) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
