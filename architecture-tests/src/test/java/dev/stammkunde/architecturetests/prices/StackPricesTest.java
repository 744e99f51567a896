package dev.stammkunde.architecturetests.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.architecturetests.Repository;
import dev.stammkunde.architecturetests.template.Template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;

/** Holds the stack to what it may take; the reasons are in ADR 0015. */
final class StackPricesTest {

    private static final Repository REPOSITORY = Repository.ours();
    private static final Template TEMPLATE = Template.parse(REPOSITORY.text("template.yaml"));
    private static final Expansion EXPANSION = Expansion.of(TEMPLATE);
    private static final int FUNCTIONS = TEMPLATE.functions().size();

    /** What 19 functions took when this was decided, and what each further one may add. */
    private static final int RESOURCES_OF_19 = 150;

    private static final int RESOURCES_OF_A_FUNCTION = 7;

    /** USD in an idle month: those 19, and for each further function a queue and its age. */
    private static final BigDecimal IDLE_OF_19 = new BigDecimal("4.00");

    private static final BigDecimal IDLE_OF_A_FUNCTION = new BigDecimal("0.36");

    static List<FunctionShare> functions() {
        return TEMPLATE.functions().stream()
                .map(function -> new FunctionShare(TEMPLATE, function))
                .toList();
    }

    @Test
    void stack_afterTheTransform_leavesRoomForFurtherFunctions() {
        var further = Math.max(0, FUNCTIONS - 19);

        assertThat(EXPANSION.size())
                .isLessThanOrEqualTo(RESOURCES_OF_19 + further * RESOURCES_OF_A_FUNCTION);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void function_withQueueRuleAndAlarms_takesFewResourcesAndLines(FunctionShare function) {
        assertThat(function.resources()).isBetween(4, RESOURCES_OF_A_FUNCTION);
        assertThat(function.lines()).isBetween(10, 90);
    }

    @Test
    void functions_onAverage_takeSixtyLinesOfTheirOwnAndNinetyOfTheTemplate() {
        assertThat(functions().stream().mapToInt(FunctionShare::lines).average().orElseThrow())
                .isLessThanOrEqualTo(60);
        assertThat(TEMPLATE.lines().size()).isLessThanOrEqualTo(90 * FUNCTIONS);
    }

    @Test
    void alarmsLogGroupsAndPermissions_ofAllFunctions_areShared() {
        assertThat(EXPANSION.count("AWS::CloudWatch::Alarm")).isBetween(1L, 13L);
        assertThat(EXPANSION.count("AWS::Logs::LogGroup")).isBetween(1L, 3L);
        assertThat(EXPANSION.count("AWS::Lambda::Permission")).isLessThanOrEqualTo(FUNCTIONS);
        assertThat(EXPANSION.count("AWS::SQS::Queue"))
                .as("queues that feed functions, and two of dead letters")
                .isEqualTo(
                        TEMPLATE.functions().stream()
                                        .flatMap(function -> function.events().stream())
                                        .filter(event -> event.type().equals("SQS"))
                                        .count()
                                + 2);
    }

    @Test
    void idleMonth_ofTheStack_costsFourDollarsAndAQueueForEachFurtherFunction() {
        var cost = new IdleCost(TEMPLATE);
        var further = BigDecimal.valueOf(Math.max(0, FUNCTIONS - 19));

        assertThat(cost.unknown()).isEmpty();
        assertThat(cost.total())
                .isPositive()
                .isLessThanOrEqualTo(IDLE_OF_19.add(IDLE_OF_A_FUNCTION.multiply(further)));
    }

    @Test
    void readme_ofAnIdleMonth_saysWhatTheTemplateCosts() {
        var cost = new IdleCost(TEMPLATE);

        assertThat(REPOSITORY.text("README.md"))
                .contains(cost.items().stream().map(IdleCost.Item::row).toList())
                .contains("| **in a month** | | | **%s** |".formatted(cost.total()));
    }

    @Test
    void idleMonth_withAKeyAndAnotherMetric_costsMore() {
        var template =
                Template.parse(
                        """
                        Resources:
                          Key: { Type: AWS::KMS::Key }
                          Server: { Type: AWS::EC2::Instance }
                          LateAlarm:
                            Type: AWS::CloudWatch::Alarm
                            Properties:
                              Metrics:
                                - { Id: sum, Expression: "FILL(a, 0) + FILL(b, 0)" }
                                - { Id: a, MetricStat: { Metric: { Namespace: AWS/SQS, MetricName: A } } }
                                - { Id: b, MetricStat: { Metric: { Namespace: AWS/SQS, MetricName: B } } }
                          LostAlarm:
                            Type: AWS::CloudWatch::Alarm
                            Properties:
                              Metrics:
                                - { Id: lost, Expression: 'SELECT SUM(InvocationsFailedToBeSentToDlq) FROM "AWS/Events"' }
                          ErrorsAlarm:
                            Type: AWS::CloudWatch::Alarm
                            Properties:
                              Metrics:
                                - { Id: errors, Expression: 'SELECT SUM(Errors) FROM "AWS/Lambda"' }
                        """);

        assertThat(new IdleCost(template).total()).isEqualTo("1.20");
        assertThat(new IdleCost(template).unknown())
                .containsExactly("AWS::EC2::Instance", "a query of Errors");
    }

    /** The same template goes through aws-sam-translator 1.110 to the same resources. */
    @Test
    void transform_ofEverythingThatItKnows_makesWhatSamMakes() {
        var expansion = Expansion.of(Template.parse(EVERYTHING));

        assertThat(expansion.of("SheepFunction"))
                .extracting(Expansion.Part::type)
                .containsExactlyInAnyOrder(
                        "AWS::Lambda::Function",
                        "AWS::IAM::Role",
                        "AWS::Lambda::Version",
                        "AWS::Lambda::Alias",
                        "AWS::Lambda::EventInvokeConfig",
                        "AWS::Lambda::Permission",
                        "AWS::Lambda::EventSourceMapping",
                        "AWS::Lambda::EventSourceMapping",
                        "AWS::Scheduler::Schedule",
                        "AWS::IAM::Role",
                        "AWS::Scheduler::Schedule");
        assertThat(expansion.of("Api"))
                .extracting(Expansion.Part::type)
                .containsExactlyInAnyOrder(
                        "AWS::ApiGatewayV2::Api",
                        "AWS::ApiGatewayV2::Stage",
                        "AWS::Lambda::Permission");
        assertThat(expansion.size()).isEqualTo(15);
    }

    @Test
    void transform_ofWhatItDoesNotKnow_isRefused() {
        var template = Template.parse(EVERYTHING.replace("Type: SQS,", "Type: SNS,"));

        assertThatThrownBy(() -> Expansion.of(template)).hasMessage("Not understood: SNS");
    }

    private static final String EVERYTHING =
            """
            Transform: AWS::Serverless-2016-10-31
            Globals: { Function: { AutoPublishAlias: live } }
            Resources:
              Queue: { Type: AWS::SQS::Queue }
              Api:
                Type: AWS::Serverless::HttpApi
                Properties:
                  Auth:
                    Authorizers:
                      Key:
                        AuthorizerPayloadFormatVersion: "2.0"
                        FunctionArn: !GetAtt SheepFunction.Arn
                        EnableFunctionDefaultPermissions: true
              SheepFunction:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: java25
                  Handler: a.B
                  CodeUri: s3://sheep/a.jar
                  Events:
                    A: { Type: HttpApi, Properties: { ApiId: !Ref Api, Method: GET, Path: /a } }
                    B: { Type: SQS, Properties: { Queue: !GetAtt Queue.Arn } }
                    C: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 day) } }
                    D: { Type: ScheduleV2, Properties: { ScheduleExpression: rate(1 day), RoleArn: "arn:aws:iam::1:role/r" } }
                    E: { Type: DynamoDB, Properties: { Stream: "arn:aws:dynamodb:::table/t/stream/s", StartingPosition: TRIM_HORIZON } }
                  EventInvokeConfig:
                    DestinationConfig: { OnFailure: { Type: SQS, Destination: !GetAtt Queue.Arn } }
            """;
}
