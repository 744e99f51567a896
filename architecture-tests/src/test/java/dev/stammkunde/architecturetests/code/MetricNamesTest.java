package dev.stammkunde.architecturetests.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class MetricNamesTest {

    private static final String TEMPLATE =
            """
            Resources:
              SheepLostAlarm:
                Type: AWS::CloudWatch::Alarm
                Properties:
                  Namespace: Sheep
                  MetricName: SheepLost
                  Dimensions:
                    - { Name: function, Value: count-sheep }
                    - { Name: reason, Value: WOLF }
            """;

    @TempDir Path root;

    @Test
    void metrics_ofTheAlarms_areCounted() {
        var repository = Repository.ours();

        assertThat(MetricNames.check(repository, Template.parse(repository.text("template.yaml"))))
                .isEmpty();
    }

    @Test
    void metric_thatIsCountedForTheReason_isRight() throws IOException {
        assertThat(
                        problemsOf(
                                "Metrics.of(\"count-sheep\").count(\"SheepLost\", Reason.WOLF, 1);",
                                TEMPLATE))
                .isEmpty();
    }

    @Test
    void metric_thatNothingCounts_isNamed() throws IOException {
        assertThat(
                        problemsOf(
                                "Metrics.of(\"count-sheep\").count(\"SheepGone\", WOLF, 1)",
                                TEMPLATE))
                .isEqualTo("SheepLostAlarm: count-sheep does not count SheepLost");
    }

    @Test
    void metric_forAReasonThatIsNone_isNamed() throws IOException {
        assertThat(problemsOf("Metrics.of(\"count-sheep\").count(\"SheepLost\", FOX, 1)", TEMPLATE))
                .isEqualTo("SheepLostAlarm: there is no reason WOLF");
    }

    @Test
    void metric_ofAFunctionThatCountsUnderAnotherName_isNamed() throws IOException {
        assertThat(problemsOf("Metrics.of(\"sheep\").count(\"SheepLost\", WOLF, 1)", TEMPLATE))
                .isEqualTo("SheepLostAlarm: nothing counts for the function count-sheep");
    }

    @Test
    void filter_ofWhatNothingCounts_isNamed() throws IOException {
        var filter =
                """
                  SheepFilter:
                    Type: AWS::Logs::MetricFilter
                    Properties: { FilterPattern: '{ ($.SheepShorn > 0) || ($.SheepLost > 0) || ($.status = "429") }' }
                """;

        assertThat(
                        problemsOf(
                                "Metrics.of(\"count-sheep\").count(\"SheepLost\", Reason.WOLF, 1);",
                                TEMPLATE + filter))
                .isEqualTo("SheepFilter: nothing counts SheepShorn");
    }

    @Test
    void metric_underOtherDimensions_isNamed() throws IOException {
        assertThat(
                        problemsOf(
                                "Metrics.of(\"count-sheep\").count(\"SheepLost\", 1)",
                                TEMPLATE.replace("reason, Value: WOLF", "shop, Value: x")))
                .isEqualTo("SheepLostAlarm looks at dimensions that are not counted");
    }

    private String problemsOf(String source, String template) throws IOException {
        var file = root.resolve("functions/count-sheep/src/main/java/CountSheepHandler.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        return String.join(", ", MetricNames.check(new Repository(root), Template.parse(template)));
    }
}
