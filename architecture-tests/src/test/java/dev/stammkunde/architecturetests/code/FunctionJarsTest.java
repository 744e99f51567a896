package dev.stammkunde.architecturetests.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.stammkunde.architecturetests.FunctionName;
import dev.stammkunde.architecturetests.Repository;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Holds the jars that Lambda gets to what they may hold. They exist from the package phase on. */
final class FunctionJarsTest {

    /**
     * What a function must not ship: slow to start, not for production, or of a licence that is
     * allowed for development and tests alone.
     */
    private static final List<String> FORBIDDEN =
            List.of(
                    "com/fasterxml/jackson/databind/",
                    "com/amazonaws/services/lambda/runtime/events/",
                    "org/apache/logging/",
                    "org/junit/",
                    "org/assertj/",
                    "net/jqwik/",
                    "com/deque/",
                    "software/amazon/awssdk/regions/servicemetadata/",
                    "jakarta/transaction/",
                    "org/eclipse/jetty/",
                    "org/h2/",
                    "org/openjdk/jmh/",
                    "pureconfig/",
                    "dev/stammkunde/testkit/",
                    "dev/stammkunde/localrunner/",
                    "dev/stammkunde/commands/");

    /**
     * DynamoDB Local, whose licence allows development and tests only. These packages are its own;
     * the others in its jar are also those of libraries that anybody may use.
     */
    private static final List<String> DYNAMO_DB_LOCAL =
            List.of("software/amazon/dynamodb/", "com/amazon/dynamodb/", "org/partiql/");

    static Stream<FunctionName> functions() {
        return Repository.ours().functions().stream().map(FunctionName::new);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void jar_holdsTheHandlerAndNothingThatSlowsItsStart(FunctionName function) throws IOException {
        var entries = entries(function);

        assertThat(entries)
                .contains(
                        path(function) + function.handler() + ".class",
                        "rehearsal/" + function.folder() + ".json");
        for (String forbidden : FORBIDDEN) {
            assertThat(entries).noneMatch(entry -> entry.startsWith(forbidden));
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void jar_isDeployed_holdsNothingOfDynamoDbLocal(FunctionName function) throws IOException {
        assertThat(entries(function)).noneMatch(FunctionJarsTest::isOfDynamoDbLocal);
    }

    @Test
    void rule_jarOfDynamoDbLocalItself_isRecognised() throws Exception {
        var jar =
                Path.of(
                        LocalDynamoDBServerHandler.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());

        for (String itsOwn : DYNAMO_DB_LOCAL) {
            assertThat(entries(jar)).anyMatch(entry -> entry.startsWith(itsOwn));
        }
    }

    private static boolean isOfDynamoDbLocal(String entry) {
        return DYNAMO_DB_LOCAL.stream().anyMatch(entry::startsWith);
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
                        .resolve(function.folder() + ".jar");
        assumeThat(jar).as("built by the package phase").exists();
        return entries(jar);
    }

    private static List<String> entries(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String path(FunctionName function) {
        return function.packageName().replace('.', '/') + "/";
    }
}
