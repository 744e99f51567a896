package dev.stammkunde.architecturetests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.RepositoryRoot;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.tools.ToolProvider;

/**
 * When {@code run-local}, {@code stammkunde} and {@code run-local.cmd} build, on a project whose
 * Maven only counts.
 */
@ParameterizedClass
@EnumSource
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the Maven that counts is of a Unix shell")
final class BuildWhenStaleTest {

    private static final Path SCRIPTS = RepositoryRoot.path().resolve(".mvn");

    /** The script for a shell, and the program for where there is none. */
    enum Builder {
        SHELL {
            @Override
            List<String> command(Path home) {
                return List.of(
                        "bash",
                        "-euc",
                        ". \"$1\"; build_when_stale \"$2\" lib/target/stamp lib/target/lib.jar lib /jdk/bin/java",
                        "bash",
                        SCRIPTS.resolve("build-when-stale.sh").toString(),
                        home.toString());
            }
        },
        PROGRAM {
            @Override
            List<String> command(Path home) {
                return List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        compiled.toString(),
                        "BuildWhenStale",
                        home.resolve(".").toString(),
                        "lib/target/stamp",
                        "lib/target/lib.jar",
                        "lib");
            }
        };

        abstract List<String> command(Path home);
    }

    private static Path compiled;

    @Parameter private Builder builder = Builder.SHELL;

    @TempDir private Path folder;

    private Path project;
    private Path source;
    private String printed = "";

    /** Compiles the program once; as a source it would be compiled at each of its starts. */
    @BeforeAll
    static void compile(@TempDir Path classes) {
        compiled = classes;
        var compiler = ToolProvider.getSystemJavaCompiler();
        var source = SCRIPTS.resolve("BuildWhenStale.java").toString();
        assertThat(compiler.run(null, null, null, "-d", compiled.toString(), source)).isZero();
    }

    @BeforeEach
    void project() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        source = project.resolve("lib/src/main/java/One.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "one");
        maven("");
    }

    /** Maven that writes its jar and counts how often it was asked, after doing something else. */
    private void maven(String before) throws IOException {
        var script =
                "#!/bin/sh\n"
                        + before
                        + "\nmkdir -p lib/target/classes && echo jar > lib/target/lib.jar"
                        + " && echo built >> builds\n";
        Files.writeString(project.resolve("mvnw"), script);
        assertThat(project.resolve("mvnw").toFile().setExecutable(true)).isTrue();
    }

    private int run() throws IOException, InterruptedException {
        return run(project);
    }

    private int run(Path home) throws IOException, InterruptedException {
        var process = new ProcessBuilder(builder.command(home)).redirectErrorStream(true).start();
        printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(printed).isTrue();
        return process.exitValue();
    }

    private long builds() throws IOException {
        var log = project.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void build_nothingChanged_happensOnce() throws Exception {
        run();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        run();

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void build_folderWasCopiedElsewhere_doesNotHappenAgain() throws Exception {
        run();
        var copy = folder.resolve("elsewhere");
        assertThat(
                        new ProcessBuilder("cp", "-r", project.toString(), copy.toString())
                                .start()
                                .waitFor())
                .isZero();
        run(copy);

        assertThat(Files.readAllLines(copy.resolve("builds"))).hasSize(1);
    }

    @Test
    void build_contentChangedWithAnOldTime_happensAndForgetsWhatWasCompiled() throws Exception {
        run();
        Files.writeString(project.resolve("lib/target/classes/One.class"), "old");
        Files.writeString(source, "two");
        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
        run();

        assertThat(builds()).isEqualTo(2);
        assertThat(project.resolve("lib/target/classes/One.class")).doesNotExist();
    }

    @Test
    void build_sourceWasDeletedAndCameBack_happensBothTimes() throws Exception {
        Files.writeString(source.resolveSibling("Two.java"), "two");
        run();
        Files.delete(source.resolveSibling("Two.java"));
        run();
        Files.writeString(source.resolveSibling("Two.java"), "two");
        run();

        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void build_sourceChangesMeanwhile_happensAgainTheNextTime() throws Exception {
        maven("echo changed > lib/src/main/java/One.java");
        run();
        run();
        run();

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void build_failsAndTheSourceIsPutBack_happensAgain() throws Exception {
        run();
        Files.writeString(source, "broken");
        maven("exit 1");
        assertThat(run()).isNotZero();
        Files.writeString(source, "one");
        maven("");
        run();

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void build_testsAndDocumentsChanged_doesNotHappen() throws Exception {
        run();
        Files.createDirectories(project.resolve("lib/src/test/java"));
        Files.writeString(project.resolve("lib/src/test/java/OneTest.java"), "test");
        Files.writeString(project.resolve("lib/README.md"), "words");
        run();

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void build_jarIsGone_happensAgain() throws Exception {
        run();
        Files.delete(project.resolve("lib/target/lib.jar"));
        run();

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void build_ofManyModules_tellsHowFarItIsByTenths() throws Exception {
        maven(
                "for i in $(seq 1 40); do echo \"[INFO] Building part-$i 0.1   [$i/40]\";"
                        + " echo '[INFO] Building jar: lib.jar'; done");
        run();

        assertThat(printed.lines().filter(line -> line.startsWith("Building: ")))
                .startsWith("Building: 1 of 40 modules", "Building: 4 of 40 modules")
                .endsWith("Building: 40 of 40 modules")
                .hasSize(11);
        assertThat(printed).doesNotContain("[INFO]");
    }

    @Test
    void build_thatFails_tellsWhatWentWrong() throws Exception {
        maven(
                "echo '[INFO] Compiling'; echo '[ERROR] One.java:[1,1] unexpected';"
                        + " echo '  where: here'; echo '[INFO] done'; exit 1");

        assertThat(run()).isEqualTo(1);
        assertThat(printed)
                .contains("[ERROR] One.java:[1,1] unexpected\n  where: here\n")
                .contains("The build failed; see above.")
                .doesNotContain("[INFO]");
    }
}
