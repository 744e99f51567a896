package dev.stammkunde.localrunner.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.stacktemplate.TemplateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a template may say of streams. */
final class StreamMappingReaderTest {

    private static final String FUNCTION =
            """
            Resources:
              F:
                Type: AWS::Serverless::Function
                Properties:
                  CodeUri: f.jar
                  Handler: a.B
                  Events:
                    Changes:
                      Type: DynamoDB
                      Properties:
                        PROPERTIES
              Letters:
                Type: AWS::SQS::Queue
              Still:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
                  KeySchema: [{ AttributeName: pk, KeyType: HASH }]
              Told:
                Type: AWS::DynamoDB::Table
                Properties:
                  AttributeDefinitions: [{ AttributeName: pk, AttributeType: S }]
                  KeySchema: [{ AttributeName: pk, KeyType: HASH }]
                  StreamSpecification: { StreamViewType: NEW_IMAGE }
            """;

    private static final String LEAST = "Stream: !GetAtt Told.StreamArn|StartingPosition: LATEST";

    @TempDir private Path folder;

    @Test
    void read_leastThatMustBeSaid_hasLambdasDefaults() throws IOException {
        assertThat(read(LEAST))
                .containsExactly(
                        new StreamMapping(
                                "FChanges",
                                "F",
                                "stammkunde-local-Told",
                                false,
                                100,
                                1,
                                List.of(),
                                false,
                                new StreamMapping.Retries(
                                        OptionalInt.empty(),
                                        Optional.empty(),
                                        false,
                                        Optional.empty())));
    }

    @Test
    void read_everything_isHonoured() throws IOException {
        var mapping =
                read("Stream: !GetAtt Told.StreamArn|StartingPosition: TRIM_HORIZON|BatchSize: 20"
                                + "|ParallelizationFactor: 3|MaximumRetryAttempts: 10|MaximumRecordAgeInSeconds: 3600"
                                + "|BisectBatchOnFunctionError: true|FunctionResponseTypes: [ReportBatchItemFailures]"
                                + "|DestinationConfig: { OnFailure: { Type: SQS, Destination: !GetAtt Letters.Arn } }"
                                + "|MaximumBatchingWindowInSeconds: 1|FilterCriteria: { Filters: [{ Pattern: '{}' }] }")
                        .getFirst();

        assertThat(mapping.fromOldest()).isTrue();
        assertThat(mapping.batchSize()).isEqualTo(20);
        assertThat(mapping.parallelBatches()).isEqualTo(3);
        assertThat(mapping.filters()).containsExactly("{}");
        assertThat(mapping.reportsFailures()).isTrue();
        assertThat(mapping.retries())
                .isEqualTo(
                        new StreamMapping.Retries(
                                OptionalInt.of(10),
                                Optional.of(Duration.ofHours(1)),
                                true,
                                Optional.of(
                                        "arn:aws:sqs:eu-central-1:000000000000:stammkunde-local-Letters")));
    }

    @Test
    void read_mappingThatIsNotEnabled_isNone() throws IOException {
        assertThat(read(LEAST + "|Enabled: false")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Stream: !GetAtt Still.StreamArn|StartingPosition: LATEST; has no StreamSpecification",
                "Stream: !GetAtt Told.StreamArn|StartingPosition: AT_TIMESTAMP; StartingPosition AT_TIMESTAMP is not honoured",
                LEAST + "|BatchSize: 10001; BatchSize must be from 1 to 10000",
                LEAST
                        + "|MaximumBatchingWindowInSeconds: 301; MaximumBatchingWindowInSeconds must be from 0 to 300",
                LEAST + "|ParallelizationFactor: 11; ParallelizationFactor must be from 1 to 10",
                LEAST + "|MaximumRetryAttempts: -2; MaximumRetryAttempts must be from -1 to 10000",
                LEAST
                        + "|MaximumRecordAgeInSeconds: 59; MaximumRecordAgeInSeconds must be at least 60",
                LEAST
                        + "|DestinationConfig: { OnFailure: { Destination: x } }; x is no queue of the template",
                LEAST
                        + "|DestinationConfig: { OnFailure: { Type: SNS, Destination: x } }; Type SNS is not honoured",
                LEAST
                        + "|FilterCriteria: { Filters: [{ Other: x }] }; Filters.0.Other is not honoured"
            })
    void read_whatLambdaOrTheRunnerRefuses_isNamed(String properties, String message) {
        assertThatThrownBy(() -> read(properties))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(message);
    }

    private List<StreamMapping> read(String properties) throws IOException {
        var template =
                Files.writeString(
                        folder.resolve("template.yaml"),
                        FUNCTION.replace(
                                "PROPERTIES", properties.replace("|", "\n" + " ".repeat(12))));
        return StackReader.read(template, URI.create("http://localhost:8080")).streamMappings();
    }
}
