package dev.stammkunde.architecturetests.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class SourceRulesTest {

    private static final Repository REPOSITORY = Repository.ours();
    private static final Template TEMPLATE = Template.parse(REPOSITORY.text("template.yaml"));

    @TempDir Path root;

    @Test
    void files_ofTheProduct_areShort() {
        assertThat(SourceRules.filesAreShort(REPOSITORY)).isEmpty();
    }

    @Test
    void files_withManyLines_areNamed() throws IOException {
        write("shared-lib/points/src/main/java/Long.java", "int a;\n".repeat(400));

        assertThat(SourceRules.filesAreShort(new Repository(root)))
                .containsExactly(
                        "shared-lib/points/src/main/java/Long.java has 400 lines of code.");
    }

    @Test
    void keyNames_ofTheProduct_standInStores() {
        assertThat(SourceRules.namesOfKeysStandInStores(REPOSITORY, TEMPLATE)).isEmpty();
    }

    @Test
    void keyNames_elsewhere_areNamed() throws IOException {
        write(
                "functions/a/src/main/java/A.java",
                "import software.amazon.awssdk.services.dynamodb.model.QueryRequest; \"byAccount\"");

        assertThat(SourceRules.namesOfKeysStandInStores(new Repository(root), TEMPLATE))
                .contains(
                        "\"byAccount\" stands outside the stores:"
                                + " [functions/a/src/main/java/A.java]")
                .contains("\"pk\" stands in no source file.");
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
