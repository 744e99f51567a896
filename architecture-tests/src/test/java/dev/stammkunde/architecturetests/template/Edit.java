package dev.stammkunde.architecturetests.template;

import java.util.stream.Stream;

/**
 * A change to the template that breaks one rule.
 *
 * @param find text that is there; its first occurrence is changed
 * @param problem part of what the rule must then say
 */
record Edit(String rule, String find, String replace, String problem) {

    static Stream<Edit> all() {
        return Stream.of(
                        onFunctions(),
                        onPolicies(),
                        onAlarms(),
                        onQueues(),
                        onTables(),
                        onEvents(),
                        onMails(),
                        DeliveryEdits.all())
                .flatMap(edits -> edits);
    }

    String apply(String text) {
        var start = text.indexOf(find);
        if (start < 0) {
            throw new IllegalStateException("The template no longer holds: " + find);
        }
        return text.substring(0, start) + replace + text.substring(start + find.length());
    }

    private static Stream<Edit> onFunctions() {
        return Stream.of(
                new Edit(
                        "A function's code is its module's jar",
                        "functions/award-points/target/award-points.jar",
                        "functions/award-points/target/points.jar",
                        "AwardPointsFunction must have CodeUri"),
                new Edit(
                        "A function's code is its module's jar",
                        "      SkipBuild: true",
                        "      SkipBuild: false",
                        "SkipBuild: true"),
                new Edit(
                        "A function's handler has its name",
                        "awardpoints.AwardPointsHandler::",
                        "awardpoints.PointsHandler::",
                        "AwardPointsFunction must have the handler"),
                new Edit("A function runs on Java 25 and arm64", "java25", "java21", "java25"),
                new Edit("A function runs on Java 25 and arm64", "[arm64]", "[x86_64]", "arm64"),
                new Edit(
                        "A function starts from a snapshot",
                        "ApplyOn: PublishedVersions",
                        "ApplyOn: None",
                        "SnapStart"),
                new Edit(
                        "A function starts from a snapshot",
                        "    AutoPublishAlias: live\n",
                        "",
                        "publish an alias"),
                new Edit(
                        "A function has its own log group",
                        "LogGroup: !Ref AwardPointsLogGroup",
                        "LogGroup: !Ref KeepCustomersLogGroup",
                        "AwardPointsFunction must log to AwardPointsLogGroup"),
                new Edit(
                        "A function has its own log group",
                        "  ReceiveShopWebhookLogGroup:\n    Type: AWS::Logs::LogGroup\n    DeletionPolicy: Delete\n    UpdateReplacePolicy: Delete\n    Properties:\n      RetentionInDays: !Ref LogRetentionDays\n",
                        "  ReceiveShopWebhookLogGroup:\n    Type: AWS::Logs::LogGroup\n    Properties:\n      LogGroupClass: STANDARD\n",
                        "retention"),
                new Edit("A function has a time limit", "    Timeout: 20\n", "", "timeout"),
                new Edit(
                        "Nothing has a fixed name",
                        "Name: !Sub ${AWS::StackName}-shop-events",
                        "Name: shop-events",
                        "ShopEventBus must not have a fixed Name"),
                new Edit(
                        "Nothing has a fixed name",
                        "      Handler: dev",
                        "      FunctionName: mine\n      Handler: dev",
                        "must not have a fixed FunctionName"));
    }

    private static Stream<Edit> onPolicies() {
        return Stream.of(
                new Edit(
                        "A function has its own policies",
                        "      Policies:\n        - Version:",
                        "      Tags:\n        - Version:",
                        "must have its own policies"),
                new Edit(
                        "A function has its own policies",
                        "      Policies:\n        - Version:",
                        "      Policies:\n        - AmazonDynamoDBFullAccess\n        - Version:",
                        "managed policy"),
                new Edit(
                        "A policy names its verbs",
                        "Action: [events:PutEvents]",
                        "Action: [events:PutEvents, dynamodb:Scan]",
                        "dynamodb:Scan"),
                new Edit(
                        "A policy names its verbs",
                        "Action: [events:PutEvents]",
                        "Action: events:*",
                        "events:*"),
                new Edit(
                        "A policy names its resources",
                        "Resource: !GetAtt QuarantineTable.Arn",
                        "Resource: \"*\"",
                        "must name a resource"),
                new Edit(
                        "A policy names its resources",
                        "Resource: !GetAtt QuarantineTable.Arn",
                        "Resource: !GetAtt OtherTable.Arn",
                        "OtherTable"),
                new Edit(
                        "A wildcard has a reason above it",
                        "Resource: !GetAtt QuarantineTable.Arn",
                        "Resource: !Sub ${QuarantineTable.Arn}/index/*",
                        "a wildcard must have its reason"));
    }

    private static Stream<Edit> onAlarms() {
        return Stream.of(
                new Edit(
                        "A function's errors and throttles raise alarms",
                        "MetricName: Errors",
                        "MetricName: Duration",
                        "alarm on its Errors"),
                new Edit(
                        "A function's errors and throttles raise alarms",
                        "Value: !Ref AwardPointsFunction }",
                        "Value: !Ref KeepCustomersFunction }",
                        "AwardPointsFunction must have an alarm"),
                new Edit(
                        "A dead letter raises an alarm",
                        "Value: !GetAtt UndeliveredQueue.QueueName }",
                        "Value: !GetAtt DeadLetterQueue.QueueName }",
                        "UndeliveredQueue must have an alarm"),
                new Edit(
                        "A late queue raises an alarm",
                        "ApproximateAgeOfOldestMessage",
                        "NumberOfMessagesSent",
                        "age of its oldest message"),
                new Edit(
                        "An alarm tells somebody",
                        "      AlarmActions: !If [HasAlarmEmail, [!Ref AlarmTopic], !Ref AWS::NoValue]\n",
                        "",
                        "must tell somebody"),
                new Edit(
                        "An alarm is about its own stack",
                        "      Namespace: !Sub Stammkunde/${AWS::StackName}",
                        "      Namespace: Stammkunde",
                        "must be about the namespace"));
    }

    private static Stream<Edit> onQueues() {
        return Stream.of(
                new Edit(
                        "Queues share one dead-letter queue",
                        "deadLetterTargetArn: !GetAtt DeadLetterQueue.Arn",
                        "deadLetterTargetArn: !GetAtt UndeliveredQueue.Arn",
                        "must share the dead-letter queue of the others"),
                new Edit(
                        "What did not arrive lies apart from what SQS redrives",
                        "            Destination: !GetAtt UndeliveredQueue.Arn",
                        "            Destination: !GetAtt DeadLetterQueue.Arn",
                        "DeadLetterQueue must take no messages that SQS gave up"),
                new Edit(
                        "Queues share one dead-letter queue",
                        "maxReceiveCount: 5",
                        "maxReceiveCount: 1",
                        "3 to 10 times, not 1"),
                new Edit(
                        "Queues share one dead-letter queue",
                        "  AwardPointsQueue:\n",
                        "  LooseQueue:\n    Type: AWS::SQS::Queue\n  AwardPointsQueue:\n",
                        "LooseQueue must have a redrive policy"),
                new Edit(
                        "Dead letters are kept for 14 days",
                        "MessageRetentionPeriod: 1209600",
                        "MessageRetentionPeriod: 345600",
                        "14 days"),
                new Edit(
                        "A queue takes what a bus takes",
                        "      MaximumMessageSize: 1048576\n",
                        "",
                        "must take messages of 1 MB"),
                new Edit(
                        "A queue is encrypted",
                        "      SqsManagedSseEnabled: true\n",
                        "      DelaySeconds: 0\n",
                        "must be encrypted"),
                new Edit(
                        "A queue outwaits its function six times",
                        "VisibilityTimeout: 120",
                        "VisibilityTimeout: 119",
                        "at least 120 s"),
                new Edit(
                        "A batch fails message by message",
                        "            FunctionResponseTypes: [ReportBatchItemFailures]\n",
                        "",
                        "message by message"));
    }

    private static Stream<Edit> onTables() {
        return Stream.of(
                new Edit(
                        "A table can be restored to any second",
                        "PointInTimeRecoveryEnabled: true",
                        "PointInTimeRecoveryEnabled: false",
                        "point-in-time recovery"),
                new Edit(
                        "A table is encrypted",
                        "SSEEnabled: true",
                        "SSEEnabled: false",
                        "encrypted"),
                new Edit(
                        "A table is protected by parameter",
                        "DeletionProtectionEnabled: !Ref DeletionProtection",
                        "DeletionProtectionEnabled: false",
                        "protected"),
                new Edit(
                        "A table outlives its stack",
                        "Table\n    UpdateReplacePolicy: Retain\n    DeletionPolicy: RetainExceptOnCreate",
                        "Table\n    UpdateReplacePolicy: Retain\n    DeletionPolicy: Delete",
                        "retained"),
                new Edit(
                        "A table costs nothing when nothing happens",
                        "PAY_PER_REQUEST",
                        "PROVISIONED",
                        "on demand"),
                new Edit(
                        "A table declares exactly its keys",
                        "AttributeName: waitingSince, KeyType: RANGE",
                        "AttributeName: waiting, KeyType: RANGE",
                        "PointsTable must declare"));
    }

    private static Stream<Edit> onMails() {
        return Stream.of(
                new Edit(
                        "Only the tracked set tracks",
                        "DELIVERY, RENDERING_FAILURE",
                        "DELIVERY, CLICK, RENDERING_FAILURE",
                        "MailEvents must not ask for opens or clicks"),
                new Edit(
                        "Only the tracked set tracks",
                        "EngagementMetrics: DISABLED",
                        "EngagementMetrics: ENABLED",
                        "MailConfigurationSet must have no engagement metrics"),
                new Edit(
                        "SES's events of every set are heard",
                        ", !Ref TrackedMailConfigurationSet]",
                        "]",
                        "events of TrackedMailConfigurationSet"));
    }

    private static Stream<Edit> onEvents() {
        return Stream.of(
                new Edit(
                        "An entry is never changed",
                        "Action: [dynamodb:GetItem, dynamodb:PutItem]\n              Resource: !GetAtt EntriesTable.Arn",
                        "Action: [dynamodb:GetItem, dynamodb:DeleteItem]\n              Resource: !GetAtt EntriesTable.Arn",
                        "must not do dynamodb:DeleteItem with entries"),
                new Edit(
                        "A bus rule asks only for events that exist",
                        "- OrderReported",
                        "- OrderShipped",
                        "OrderShipped"),
                new Edit(
                        "A bus rule asks only for events that exist",
                        "source: [stammkunde.shop]",
                        "source: [shop]",
                        "stammkunde.shop"),
                new Edit(
                        "Every shop event is consumed",
                        "          - ShopRedactionRequested\n",
                        "",
                        "Nobody consumes ShopRedactionRequested"),
                new Edit(
                        "A bus rule's failures are kept",
                        "          DeadLetterConfig:\n            Arn: !GetAtt UndeliveredQueue.Arn\n",
                        "",
                        "AwardPointsRule must have a dead-letter queue"),
                new Edit(
                        "A schedule retries and keeps its failures",
                        "MaximumRetryAttempts: 5",
                        "MaximumRetryAttempts: 0",
                        "retried"),
                new Edit(
                        "A bus rule may send to its queue",
                        "                  - !GetAtt AwardPointsRule.Arn\n",
                        "",
                        "AwardPointsRule must be allowed to send to UndeliveredQueue"),
                new Edit(
                        "A schedule retries and keeps its failures",
                        "cron(30 6 ",
                        "cron(30 2 ",
                        "02:59"),
                new Edit(
                        "A route needs a shop's key or an admin's token",
                        "            Auth:\n              Authorizer: ShopKey\n",
                        "",
                        "/points must need the authorizer"),
                new Edit(
                        "A route needs a shop's key or an admin's token",
                        "Method: GET",
                        "Method: ANY",
                        "must name its method"),
                new Edit(
                        "A function has a trigger",
                        "FunctionArn: !Ref AuthorizeShopFunction.Alias",
                        "FunctionArn: !Ref ServeMemberApiFunction.Alias",
                        "AuthorizeShopFunction must be triggered"));
    }
}
