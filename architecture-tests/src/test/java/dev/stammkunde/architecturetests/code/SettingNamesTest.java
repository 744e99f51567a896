package dev.stammkunde.architecturetests.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class SettingNamesTest {

    private static final String TEMPLATE =
            """
            Resources:
              CountSheepFunction:
                Type: AWS::Serverless::Function
                Properties:
                  Environment:
                    Variables:
                      SHEEP_TABLE: sheep
            """;

    @TempDir Path root;

    @Test
    void settings_ofTheProduct_areThoseOfTheTemplate() {
        var repository = Repository.ours();

        assertThat(SettingNames.check(repository, Template.parse(repository.text("template.yaml"))))
                .isEmpty();
    }

    @Test
    void setting_thatIsNotSet_isNamed() throws IOException {
        var source = "settings.text(\"SHEEP_TABLE\"); settings.integer(\n  \"FENCE_HEIGHT\", 3);";

        assertThat(problemsOf(source))
                .isEqualTo(
                        "CountSheepFunction reads what the template does not set: [FENCE_HEIGHT]");
    }

    @Test
    void setting_thatIsNotRead_isNamed() throws IOException {
        assertThat(problemsOf("settings.text(name);"))
                .isEqualTo(
                        "CountSheepFunction does not read what the template sets: [SHEEP_TABLE]");
    }

    @Test
    void setting_readThroughAConstant_isRight() throws IOException {
        assertThat(problemsOf("static final String TABLE = \"SHEEP_TABLE\"; settings.text(TABLE);"))
                .isEmpty();
    }

    @Test
    void setting_readByAClassOfTheLibrary_isRight() throws IOException {
        var stores = root.resolve("shared-lib/sheep/src/main/java/SheepStores.java");
        Files.createDirectories(stores.getParent());
        Files.writeString(stores, "settings.text(\"SHEEP_TABLE\");");

        assertThat(problemsOf("SheepStores.in(settings);")).isEmpty();
    }

    private String problemsOf(String source) throws IOException {
        var file = root.resolve("functions/count-sheep/src/main/java/CountSheepHandler.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        return String.join(
                ", ", SettingNames.check(new Repository(root), Template.parse(TEMPLATE)));
    }
}
