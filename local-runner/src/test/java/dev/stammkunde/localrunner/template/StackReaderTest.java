package dev.stammkunde.localrunner.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.stacktemplate.TemplateException;
import dev.stammkunde.testkit.RepositoryRoot;

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

final class StackReaderTest {

    /** With the version of an integration's events, and where it leads. */
    private static final String API =
            """
            Resources:
              Api:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    Authorizers:
                      Token: { JwtConfiguration: { issuer: i, audience: [a] } }
                  DefinitionBody:
                    paths:
                      /a/{b}:
                        get: { x-amazon-apigateway-integration: { $ref: "#/components/x-amazon-apigateway-integrations/f" }, security: [{ Token: [read] }] }
                        head: { x-amazon-apigateway-integration: { $ref: "#/components/x-amazon-apigateway-integrations/f" } }
                    components:
                      x-amazon-apigateway-integrations:
                        f: { type: aws_proxy, payloadFormatVersion: "%s", uri: !Sub "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/%s" }
              F:
                Type: AWS::Serverless::Function
                Properties: { CodeUri: f.jar, Handler: a.B }
            """;

    @TempDir private Path folder;

    @Test
    void read_templateOfThisRepository_isHonoured() {
        var stack = read(RepositoryRoot.path().resolve("template.yaml"));

        assertThat(stack.routes())
                .extracting(Stack.Route::path)
                .contains("/webhooks/{platform}/{shopId}");
        assertThat(stack.queueMappings()).isNotEmpty();
        assertThat(stack.function("ReceiveShopWebhookFunction").environment())
                .containsEntry("WEBHOOK_SECRET_PREFIX", "stammkunde-local/shops/")
                .containsEntry("EVENT_BUS", "stammkunde-local-shop-events");
        assertThat(stack.rules())
                .extracting(Stack.Rule::bus)
                .contains("stammkunde-local-shop-events")
                .isSubsetOf("stammkunde-local-shop-events", "default");
        assertThat(stack.scheduleGroups()).contains("stammkunde-local-campaigns");
        assertThat(stack.mailEventDestinations())
                .allMatch(destination -> destination.eventTypes().contains("renderingFailure"));
        assertThat(stack.gateway().everyRoute()).isPresent();
        assertThat(stack.gateway().routes().get("POST /webhooks/{platform}/{shopId}"))
                .isEqualTo(new Stack.RateLimit(1000, 2000));
        assertThat(stack.gateway().crossOrigin()).isEmpty();
        assertThat(stack.secrets())
                .anyMatch(secret -> secret.name().equals("stammkunde-local/links"));
        assertThat(stack.keys())
                .containsExactly(
                        new Stack.SigningKey(
                                "stammkunde-local-SealKey",
                                "arn:aws:kms:eu-central-1:000000000000:key/stammkunde-local-SealKey"));
        assertThat(stack.signInClients())
                .singleElement()
                .satisfies(
                        client -> {
                            assertThat(client.callbacks())
                                    .containsExactly("http://localhost:8080/console");
                            assertThat(client.logouts())
                                    .containsExactly("http://localhost:8080/console");
                            assertThat(client.scopes())
                                    .containsExactlyInAnyOrder("openid", "email", "profile");
                            assertThat(client.lifetimes())
                                    .isEqualTo(
                                            new SignInClient.Lifetimes(
                                                    Duration.ofHours(1),
                                                    Duration.ofHours(1),
                                                    Duration.ofHours(12)));
                            assertThat(client.grace()).isEqualTo(Duration.ofSeconds(10));
                        });
        assertThat(stack.keyAliases())
                .containsExactly(
                        new Stack.KeyAlias(
                                "alias/stammkunde-local-seals", "stammkunde-local-SealKey"));
        assertThat(stack.function("SettleJournalFunction").environment())
                .containsEntry("SEAL_KEY", stack.keys().getFirst().arn());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K | AWS::KMS::Key             | { KeyUsage: SIGN_VERIFY, KeySpec: RSA_2048 } | K.Properties.KeySpec is not honoured: only ECC_NIST_P256 signs.",
                "K | AWS::KMS::Key             | { KeyUsage: GENERATE_VERIFY_MAC, KeySpec: HMAC_256 } | K.Properties.KeySpec is not honoured: only ECC_NIST_P256 signs.",
                "K | AWS::KMS::Key             | MultiRegion: true               | K.Properties.MultiRegion is not honoured.",
                "Q | AWS::SQS::Queue           | DelaySeconds: 5                 | Q.Properties.DelaySeconds is not honoured.",
                "Q | AWS::SQS::Queue           | RedrivePolicy: { other: 1 }     | Q.Properties.RedrivePolicy.other is not honoured.",
                "T | AWS::DynamoDB::Table      | KinesisStreamSpecification: {}  | T.Properties.KinesisStreamSpecification is not honoured.",
                "B | AWS::S3::Bucket           | ObjectLockEnabled: true         | B.Properties.ObjectLockEnabled is not honoured.",
                "R | AWS::Events::Rule         | ScheduleExpression: rate(1 day) | R.Properties.ScheduleExpression is not honoured.",
                "R | AWS::Events::Rule         | Targets: [{Id: a, Input: '{}'}] | R.Properties.Targets.0.Input is not honoured.",
                "F | AWS::Serverless::Function | Layers: [x]                     | F.Properties.Layers is not honoured.",
                "A | AWS::Serverless::HttpApi  | CorsConfiguration: true         | A.Properties.CorsConfiguration is not honoured.",
                "A | AWS::Serverless::HttpApi  | DefaultRouteSettings: { DetailedMetricsEnabled: true } | A.Properties.DefaultRouteSettings.DetailedMetricsEnabled is not honoured.",
                "A | AWS::Serverless::HttpApi  | DefinitionBody: { paths: { /x: { get: { parameters: [] } } } } | A.Properties.DefinitionBody.paths./x.get.parameters is not honoured.",
                "A | AWS::Serverless::HttpApi  | RouteSettings: { GET /x: { ThrottlingRateLimit: 1 } } | RouteSettings: there is no route GET /x."
            })
    void read_propertyThatIsNotHonoured_isNamed(
            String id, String type, String property, String message) throws IOException {
        var template =
                write(
                        "Resources:\n  "
                                + id
                                + ":\n    Type: "
                                + type
                                + "\n    Properties:\n      "
                                + property);

        assertThatThrownBy(() -> read(template))
                .isInstanceOf(TemplateException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ Type: DynamoDB, Properties: { Stream: x } }          | Stream x is the stream of no table",
                "{ Type: DynamoDB, Properties: { Stream: x, TumblingWindowInSeconds: 5 } } | TumblingWindowInSeconds is not honoured",
                "{ Type: SQS, Properties: { Queue: x, FilterCriteria: {} } } | FilterCriteria is not honoured",
                "{ Type: SQS, Properties: { Queue: x, BatchSize: 11 } } | needs a MaximumBatchingWindowInSeconds",
                "{ Type: SQS, Properties: { Queue: x, BatchSize: 10001, MaximumBatchingWindowInSeconds: 1 } } | BatchSize must be from 1 to 10000",
                "{ Type: SQS, Properties: { Queue: x, MaximumBatchingWindowInSeconds: 301 } } | must be from 0 to 300",
                "{ Type: SQS, Properties: { Queue: x, ScalingConfig: { MaximumConcurrency: 1 } } } | must be from 2 to 1000",
                "{ Type: HttpApi, Properties: { Method: GET, Path: /, TimeoutInMillis: 5 } } | TimeoutInMillis is not honoured",
                "{ Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 day), StartDate: x } } | StartDate is not honoured"
            })
    void read_eventThatIsNotHonoured_isNamed(String event, String message) throws IOException {
        var template =
                write(
                        "Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n"
                                + "      CodeUri: f.jar\n      Handler: a.B\n      Events:\n        E: "
                                + event);

        assertThatThrownBy(() -> read(template)).hasMessageContaining(message);
    }

    @Test
    void read_definitionOfTheApi_isItsRoutes() throws IOException {
        var stack = read(write(API.formatted("2.0", "${F.Alias}/invocations")));

        assertThat(stack.routes())
                .containsExactly(
                        new Stack.Route(
                                "F", "GET", "/a/{b}", Optional.of("Token"), List.of("read")),
                        new Stack.Route("F", "HEAD", "/a/{b}", Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0 | ${F.Alias}/invocations | payloadFormatVersion 1.0 is not honoured",
                "2.0 | gone/invocations       | uri names no function"
            })
    void read_integrationThatIsNotHonoured_isNamed(String version, String function, String message)
            throws IOException {
        var template = write(API.formatted(version, function));

        assertThatThrownBy(() -> read(template)).hasMessageContaining(message);
    }

    @Test
    void read_globals_areMergedAndConditionsHold() throws IOException {
        var template =
                write(
                        """
                        Conditions:
                          Never: !Equals [a, b]
                        Globals:
                          Function:
                            Timeout: 7
                            CodeUri: all.jar
                            Environment: { Variables: { A: "1", B: "1" } }
                        Resources:
                          F:
                            Type: AWS::Serverless::Function
                            Properties:
                              Handler: a.B
                              Environment: { Variables: { B: "2" } }
                          Gone:
                            Type: AWS::SQS::Queue
                            Condition: Never
                        """);

        var stack = read(template);

        assertThat(stack.function("F").timeout()).hasSeconds(7);
        assertThat(stack.function("F").environment())
                .containsEntry("A", "1")
                .containsEntry("B", "2");
        assertThat(stack.queues()).isEmpty();
    }

    private static Stack read(Path template) {
        return StackReader.read(template, URI.create("http://localhost:8080"));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("template.yaml"), text);
    }
}
