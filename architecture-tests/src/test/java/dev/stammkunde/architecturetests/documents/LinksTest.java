package dev.stammkunde.architecturetests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Repository;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class LinksTest {

    @TempDir Path root;

    @BeforeEach
    void writeATarget() throws IOException {
        write("docs/model.md", "# Data model\n\n## Points & more\n");
        write("docs/decisions/README.md", "[back](../model.md)");
    }

    @Test
    void documents_ofTheProduct_leadSomewhere() {
        assertThat(Links.broken(Repository.ours())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](docs/model.md)",
                "[a](docs/model.md#points--more)",
                "[a](https://example.org/nowhere)",
                "`docs/model.md`",
                "`docs/decisions/`",
                "`orders/paid`",
                "`./mvnw verify`",
                "```\n[a](nowhere.md)\n```"
            })
    void reference_thatLeadsSomewhere_isRight(String text) throws IOException {
        assertThat(problemsOf(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](docs/modell.md)",
                "[a](docs/model.md#points)",
                "[a](#nothing)",
                "`docs/modell.md`",
                "`docs/images/flow.svg`"
            })
    void reference_thatLeadsNowhere_isNamed(String text) throws IOException {
        assertThat(problemsOf(text)).singleElement().asString().startsWith("README.md ");
    }

    private List<String> problemsOf(String text) throws IOException {
        write("README.md", text + "\n");
        return Links.broken(new Repository(root));
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
