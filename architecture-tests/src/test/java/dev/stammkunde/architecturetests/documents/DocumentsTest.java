package dev.stammkunde.architecturetests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Findings;
import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.Resource;
import dev.stammkunde.architecturetests.template.Template;
import dev.stammkunde.stacktemplate.Sections;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the documents to the template and to what a stranger's machine looks like. */
final class DocumentsTest {

    private static final Repository REPOSITORY = Repository.ours();

    private static final List<String> NUMBERS =
            List.of(
                    "No",
                    "One",
                    "Two",
                    "Three",
                    "Four",
                    "Five",
                    "Six",
                    "Seven",
                    "Eight",
                    "Nine",
                    "Ten",
                    "Eleven",
                    "Twelve",
                    "Thirteen",
                    "Fourteen",
                    "Fifteen",
                    "Sixteen");

    /** A folder of one person's machine. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.$}~-])(/(home|Users|root|work)/\\w|[A-Z]:\\\\Users\\\\)");

    @Test
    void dataModel_ofTheTemplate_namesEveryTableAndKey() {
        var template = Template.parse(REPOSITORY.text("template.yaml"));

        assertThat(missing(template, REPOSITORY.text("docs/data-model.md"))).isEmpty();
    }

    @Test
    void dataModel_ofTheTemplate_countsItsTables() {
        var number =
                Template.parse(REPOSITORY.text("template.yaml"))
                        .resources("AWS::DynamoDB::Table")
                        .size();
        var page = REPOSITORY.text("docs/data-model.md");

        assertThat(page).contains(NUMBERS.get(number) + " tables, all on demand");
        assertThat(Pattern.compile("(?m)^\\| \\[\\w+Table\\]\\(#").matcher(page).results())
                .hasSize(number);
    }

    @Test
    void dataModel_withoutATable_isIncomplete() {
        var template =
                Template.parse(
                        """
                        Resources:
                          SheepTable:
                            Type: AWS::DynamoDB::Table
                            Properties:
                              AttributeDefinitions: [{ AttributeName: wool, AttributeType: S }]
                        """);

        assertThat(missing(template, "Cows.")).hasSize(2);
        assertThat(missing(template, "[SheepTable](#sheep), `wool`")).isEmpty();
    }

    @Test
    void alarms_ofTheTemplate_areInTheirDocument() {
        var page = REPOSITORY.text("docs/alarms.md");
        var alarms =
                Template.parse(REPOSITORY.text("template.yaml"))
                        .resources("AWS::CloudWatch::Alarm")
                        .stream()
                        .map(alarm -> "`" + alarm.id() + "`")
                        .toList();

        assertThat(page).startsWith("# Alarms\n\n" + NUMBERS.get(alarms.size()) + " alarms ");
        assertThat(
                        Pattern.compile("(?m)^\\| (`\\w+Alarm`) \\|")
                                .matcher(page)
                                .results()
                                .map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(alarms);
    }

    @Test
    void changelog_always_hasAnUnreleasedSection() {
        assertThat(REPOSITORY.text("CHANGELOG.md")).containsPattern("(?m)^## .*Unreleased");
    }

    /** A test that no build runs proves nothing, and nobody sees that it does not run. */
    @Test
    void build_always_runsTestsPropertiesAndIntegrationTests() {
        assertThat(includes("maven-surefire-plugin"))
                .containsExactly("**/*Test.java", "**/*Properties.java");
        assertThat(includes("maven-failsafe-plugin")).containsExactly("**/*IT.java");
    }

    private static List<String> includes(String plugin) {
        var pom = REPOSITORY.text("pom.xml");
        var begin = pom.indexOf("<includes>", pom.indexOf("<artifactId>" + plugin + "<"));
        return Pattern.compile("<include>(.*?)</include>")
                .matcher(pom.substring(begin, pom.indexOf("</includes>", begin)))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void files_always_nameNoPathOfOneMachine() {
        var found =
                Stream.of(
                                ".md",
                                ".java",
                                ".xml",
                                ".yaml",
                                ".json",
                                ".properties",
                                ".sh",
                                ".html",
                                ".js")
                        .flatMap(ending -> REPOSITORY.files(".", ending).stream())
                        .filter(file -> MACHINE_PATH.matcher(REPOSITORY.text(file)).find())
                        .toList();

        assertThat(found).isEmpty();
        assertThat(MACHINE_PATH.matcher("see " + "/home" + "/someone/x").find()).isTrue();
        assertThat(MACHINE_PATH.matcher("a route /orders/paid").find()).isFalse();
    }

    private static List<String> missing(Template template, String document) {
        var findings = new Findings();
        for (Resource table : template.resources("AWS::DynamoDB::Table")) {
            findings.subject();
            findings.require(document.contains(table.id()), "No word of the table " + table.id());
            Stream.concat(
                            Template.keyNames(table).stream(),
                            table.find("TimeToLiveSpecification").stream()
                                    .map(ttl -> Sections.mapping(table.id(), ttl))
                                    .map(ttl -> String.valueOf(ttl.get("AttributeName"))))
                    .forEach(
                            name ->
                                    findings.require(
                                            document.contains('`' + name + '`'),
                                            "No word of " + name + " of " + table.id()));
        }
        return findings.problems();
    }
}
