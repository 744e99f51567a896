import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * What build-when-stale.sh does, where there is no shell: run-local.cmd starts it from this source.
 * One test holds both to the same behaviour; the reasons stand in the script.
 *
 * <pre>java BuildWhenStale.java HOME STAMP OUTPUTS SOURCES MAVEN_ARGUMENT...</pre>
 *
 * <p>OUTPUTS and SOURCES are lists with blanks. Ends with 1 if the build failed.
 */
final class BuildWhenStale {

    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules");
    private static final List<String> COMPILED = List.of("classes", "test-classes", "maven-status");

    private static final Pattern BUILDING =
            Pattern.compile("\\[INFO] Building .*\\[(\\d+)/(\\d+)]");

    private final Path home;

    private BuildWhenStale(Path home) {
        this.home = home;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        var build = new BuildWhenStale(Path.of(arguments[0]));
        var stamp = build.home.resolve(arguments[1]);
        var now = build.sources(arguments[3].strip().split(" +"));
        var before = read(stamp);
        var outputs = List.of(arguments[2].strip().split(" +"));
        if (now.equals(before)
                && outputs.stream().allMatch(path -> Files.exists(build.home.resolve(path)))) {
            return;
        }
        System.err.println(
                "Building (only when something changed; the first time Maven fetches libraries) ...");
        if (Files.exists(stamp)) {
            build.forgetChangedModules(before, now);
            Files.delete(stamp);
        }
        if (!build.maven(List.of(arguments).subList(4, arguments.length))) {
            System.err.println("The build failed; see above.");
            System.exit(1);
        }
        Files.createDirectories(stamp.getParent());
        Files.write(
                stamp, now.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
    }

    /** Returns a checksum for each file that goes into a build, by its path. */
    private Map<String, String> sources(String... paths) throws IOException {
        var checksums = new TreeMap<String, String>();
        for (String path : paths) {
            Files.walkFileTree(
                    home.resolve(path),
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) {
                            var skipped =
                                    NOT_SOURCES.contains(folder.getFileName().toString())
                                            || folder.endsWith(Path.of("src", "test"));
                            return skipped
                                    ? FileVisitResult.SKIP_SUBTREE
                                    : FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            var name = home.relativize(file).toString().replace('\\', '/');
                            if (!name.endsWith(".md")) {
                                checksums.put(name, checksum(file));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        return checksums;
    }

    private static String checksum(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        var sum = new CRC32();
        sum.update(content);
        return sum.getValue() + "-" + content.length;
    }

    private static Map<String, String> read(Path stamp) throws IOException {
        if (!Files.exists(stamp)) {
            return Map.of();
        }
        return Files.readAllLines(stamp).stream()
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
    }

    private void forgetChangedModules(Map<String, String> before, Map<String, String> now)
            throws IOException {
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(now.keySet());
        for (String path : paths) {
            var end = path.lastIndexOf("/src/");
            if (end > 0 && !Objects.equals(before.get(path), now.get(path))) {
                for (String compiled : COMPILED) {
                    delete(home.resolve(path.substring(0, end), "target", compiled));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private boolean maven(List<String> arguments) throws IOException, InterruptedException {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ArrayList<String>();
        command.add(home.resolve(windows ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString());
        command.addAll(List.of("-B", "-ntp", "-Pquick"));
        command.addAll(arguments);
        command.add("package");
        var maven =
                new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectInput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = maven.start();
        try (var printed = process.inputReader()) {
            tellProgress(printed);
        }
        return process.waitFor() == 0;
    }

    /** Tells how far Maven is, by tenths of the modules, and what went wrong. */
    private static void tellProgress(BufferedReader printed) throws IOException {
        int told = -1;
        boolean failing = false;
        for (var line = printed.readLine(); line != null; line = printed.readLine()) {
            var building = BUILDING.matcher(line);
            if (building.matches()) {
                int count = Integer.parseInt(building.group(1));
                int of = Integer.parseInt(building.group(2));
                if (count * 10 / of != told) {
                    System.err.println("Building: " + count + " of " + of + " modules");
                    told = count * 10 / of;
                }
            }
            if (line.startsWith("[ERROR]")) {
                failing = true;
            } else if (line.startsWith("[")) {
                failing = false;
            }
            if (failing) {
                System.err.println(line);
            }
        }
    }
}
