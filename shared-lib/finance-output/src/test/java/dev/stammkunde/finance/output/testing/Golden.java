package dev.stammkunde.finance.output.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.testkit.RepositoryRoot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that are kept byte for byte. With the system property {@code stammkunde.golden} set to
 * {@code write}, they are written.
 */
public final class Golden {

    private Golden() {}

    public static void assertIs(String name, byte[] bytes) throws IOException {
        Path file =
                RepositoryRoot.path()
                        .resolve("shared-lib/finance-output/src/test/resources/golden")
                        .resolve(name);
        if ("write".equals(System.getProperty("stammkunde.golden"))) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
        assertThat(bytes).as(name).isEqualTo(Files.readAllBytes(file));
    }
}
