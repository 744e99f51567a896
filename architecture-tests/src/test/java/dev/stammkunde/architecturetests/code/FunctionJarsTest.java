package dev.stammkunde.architecturetests.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stammkunde.architecturetests.FunctionName;
import dev.stammkunde.architecturetests.Repository;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Holds the jars that Lambda gets to what they may hold. They exist from the package phase on. */
final class FunctionJarsTest {

    /** What a function must not ship: slow to start, or not for production. */
    private static final List<String> FORBIDDEN =
            List.of(
                    "com/fasterxml/jackson/databind/",
                    "com/amazonaws/services/lambda/runtime/events/",
                    "org/apache/logging/",
                    "org/junit/",
                    "org/assertj/",
                    "net/jqwik/",
                    "com/amazonaws/services/dynamodbv2/local/",
                    "dev/stammkunde/testkit/",
                    "dev/stammkunde/localrunner/",
                    "dev/stammkunde/commands/");

    static Stream<FunctionName> functions() {
        return Repository.ours().functions().stream().map(FunctionName::new);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void jar_holdsTheHandlerAndNothingThatSlowsItsStart(FunctionName function) throws IOException {
        var entries = entries(function);

        assertThat(entries).contains(path(function) + function.handler() + ".class");
        for (String forbidden : FORBIDDEN) {
            assertThat(entries).noneMatch(entry -> entry.startsWith(forbidden));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void jar_holdsNoOtherFunction(FunctionName function) throws IOException {
        var entries = entries(function);

        functions()
                .filter(other -> !other.equals(function))
                .forEach(
                        other ->
                                assertThat(entries)
                                        .noneMatch(entry -> entry.startsWith(path(other))));
    }

    private static List<String> entries(FunctionName function) throws IOException {
        var jar =
                Repository.ours()
                        .root()
                        .resolve("functions/" + function.folder() + "/target")
                        .resolve(function.folder() + ".jar")
                        .toFile();
        assumeThat(jar).as("built by the package phase").exists();
        try (var file = new JarFile(jar)) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String path(FunctionName function) {
        return function.packageName().replace('.', '/') + "/";
    }
}
