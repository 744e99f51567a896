package dev.stammkunde.localrunner.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.template.StackReader;
import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Does with each function of the template what Lambda does before a snapshot. A function without a
 * script, or that calls something else than its script says, fails here.
 */
final class RehearsalIT {

    /** The server's classes, threads of the HTTP client, and lines on standard output. */
    private static final int CLASSES_OF_A_FIRST_CALL = 60;

    /** Serves what is in its jar. */
    private static final String CALLS_NOBODY = "ServeConsoleFunction";

    static List<Stack.Function> functions() {
        return StackReader.read(
                        RepositoryRoot.path().resolve("template.yaml"),
                        URI.create("http://localhost:1"))
                .functions();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void rehearse_eachFunction_callsWhatItsScriptSaysAndLeavesNothing(Stack.Function function)
            throws Exception {
        try (var aws = new ScriptedAws()) {
            var primed = new PrimedFunction(function, aws);
            var before = ObjectState.of(primed.handler());

            var printed = printedBy(() -> assertThat(primed.rehearse()).isEmpty());

            assertThat(printed).isEmpty();
            if (CALLS_NOBODY.equals(function.id())) {
                assertThat(aws.heard()).isEmpty();
            } else {
                assertThat(aws.heard()).containsExactly(ScriptedAws.GREETING);
            }
            assertThat(ObjectState.of(primed.handler())).isEqualTo(before);
            assertThat(primed.registered()).isEqualTo(1);

            var loaded = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
            primed.callFor(aws);
            assertThat(aws.heard()).doesNotContain(ScriptedAws.GREETING);
            assertThat(aws.heard().isEmpty()).isEqualTo(CALLS_NOBODY.equals(function.id()));
            assertThat(
                            ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount()
                                    - loaded)
                    .as("classes that the first real call still loads")
                    .isLessThan(CLASSES_OF_A_FIRST_CALL);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static String printedBy(Work work) throws Exception {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
