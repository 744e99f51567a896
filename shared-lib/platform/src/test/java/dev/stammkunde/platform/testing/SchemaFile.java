package dev.stammkunde.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.stammkunde.testkit.RepositoryRoot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JSON Schema in {@code docs}, for authors' editors and the API documents. With the system
 * property {@code stammkunde.schemas} set to {@code write}, it is written.
 */
public final class SchemaFile {

    private final Path file;

    private SchemaFile(Path file) {
        this.file = file;
    }

    /** Names the schema of a type in {@code docs}, such as {@code programme}. */
    public static SchemaFile of(String name) {
        return at("docs/" + name + ".schema.json");
    }

    /** Names a schema by its path. */
    public static SchemaFile at(String path) {
        return new SchemaFile(RepositoryRoot.path().resolve(path));
    }

    /** Fails unless the file holds a schema. */
    public void assertIs(String schema) {
        try {
            String text = pretty(schema);
            if ("write".equals(System.getProperty("stammkunde.schemas"))) {
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as(
                            "%s is what the type says; run this test with"
                                    + " -Dstammkunde.schemas=write to write it",
                            file.getFileName())
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pretty(String json) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                        Separators.createDefaultInstance()
                                .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        return mapper.writer(printer).writeValueAsString(mapper.readTree(json)) + "\n";
    }
}
