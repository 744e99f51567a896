package dev.stammkunde.architecturetests.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.FunctionName;
import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class FunctionNamesTest {

    private static final Repository REPOSITORY = Repository.ours();
    private static final FunctionName COUNT_SHEEP = new FunctionName("count-sheep");
    private static final String SOURCES =
            "functions/count-sheep/src/main/java/dev/stammkunde/countsheep/";

    /** Every part that a function must have. */
    private static final Map<String, String> PARTS =
            Map.of(
                    "pom.xml",
                    "<modules><module>functions/count-sheep</module></modules>",
                    "template.yaml",
                    "Resources:\n  CountSheepFunction:\n    Type: T\n",
                    "README.md",
                    "count-sheep counts",
                    "events/README.md",
                    "count-sheep",
                    "events/count-sheep/one.json",
                    "{}",
                    "functions/count-sheep/pom.xml",
                    "<artifactId>count-sheep</artifactId>",
                    "functions/count-sheep/README.md",
                    """
                    # count-sheep

                    | trigger | a |
                    | reads | b |
                    | writes | c |
                    | sends | d |
                    | on failure | e |
                    """,
                    SOURCES + "CountSheepHandler.java",
                    "OutcomeLog.of(\"count-sheep\")",
                    SOURCES + "CountSheep.java",
                    "",
                    SOURCES + "package-info.java",
                    "");

    @TempDir Path root;

    static List<FunctionName> functions() {
        return REPOSITORY.functions().stream().map(FunctionName::new).toList();
    }

    @Test
    void functions_ofTheProduct_areFound() {
        assertThat(functions()).contains(new FunctionName("award-points"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void function_withAFolder_hasOneNameEverywhere(FunctionName function) {
        assertThat(FunctionNames.ofFolder(REPOSITORY, function)).isEmpty();
    }

    @Test
    void template_samplesAndModules_haveAFolder() {
        var template = Template.parse(REPOSITORY.text("template.yaml"));

        assertThat(FunctionNames.withoutFolder(REPOSITORY, template)).isEmpty();
    }

    @Test
    void function_withEveryPart_isRight() throws IOException {
        writeAllBut("nothing");

        assertThat(FunctionNames.ofFolder(new Repository(root), COUNT_SHEEP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "template.yaml",
                "README.md",
                "events/README.md",
                "events/count-sheep/one.json",
                "functions/count-sheep/pom.xml",
                "functions/count-sheep/README.md",
                SOURCES + "CountSheepHandler.java",
                SOURCES + "CountSheep.java",
                SOURCES + "package-info.java"
            })
    void function_withoutAPart_isNamed(String missing) throws IOException {
        writeAllBut(missing);

        assertThat(FunctionNames.ofFolder(new Repository(root), COUNT_SHEEP)).isNotEmpty();
    }

    @Test
    void template_withAFunctionThatHasNoFolder_isNamed() throws IOException {
        writeAllBut("nothing");
        write("events/count-goats/one.json", "{}");
        var template =
                Template.parse(
                        "Resources: { CountCowsFunction: { Type: AWS::Serverless::Function } }");

        assertThat(FunctionNames.withoutFolder(new Repository(root), template))
                .containsExactly(
                        "CountCowsFunction has no folder functions/count-cows",
                        "events/count-goats is named after no function");
    }

    private void writeAllBut(String missing) throws IOException {
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            if (!part.getKey().equals(missing)) {
                write(part.getKey(), part.getValue());
            }
        }
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
