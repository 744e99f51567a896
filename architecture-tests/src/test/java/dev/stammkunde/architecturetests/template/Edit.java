package dev.stammkunde.architecturetests.template;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                        StreamEdits.all(),
                        onTables(),
                        onEvents(),
                        onMails(),
                        BucketEdits.all(),
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
                        "SkipBuild: true",
                        "SkipBuild: false",
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
                        "Functions share a log group that forgets",
                        "      Handler: dev",
                        "      LoggingConfig: { LogGroup: !Ref OwnLogGroup }\n      Handler: dev",
                        "must log where the others do"),
                new Edit(
                        "Functions share a log group that forgets",
                        "      RetentionInDays: !Ref LogRetentionDays\n",
                        "",
                        "must exist and have a retention"),
                new Edit("A function has a time limit", "    Timeout: 20\n", "", "timeout"),
                new Edit(
                        "Nothing has a fixed name",
                        "Name: !Sub \"${AWS::StackName}-shop-events\"",
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
                        "Resource: !Sub \"${QuarantineTable.Arn}/index/*\"",
                        "a wildcard must have its reason"));
    }

    private static Stream<Edit> onAlarms() {
        return Stream.of(
                new Edit(
                        "A function's errors and throttles raise alarms",
                        "$.record.status != \"success\"",
                        "$.record.status = \"error\"",
                        "must have an alarm on its calls that end in timeout"),
                new Edit(
                        "A function's errors and throttles raise alarms",
                        "MetricName: CallsFailed\n",
                        "MetricName: CallsLost\n",
                        "must have an alarm on its calls that end in failure"),
                new Edit(
                        "A function's errors and throttles raise alarms",
                        "LogFormat: JSON",
                        "LogFormat: Text",
                        "must log as JSON"),
                new Edit(
                        "A function's errors and throttles raise alarms",
                        "MetricName: Throttles",
                        "MetricName: Duration",
                        "must have an alarm on its Throttles"),
                new Edit(
                        "A call that fails counts once",
                        "($.type = \"platform.report\") && ",
                        "",
                        "must not count a call again by platform.runtimeDone"),
                new Edit(
                        "A call that fails counts once",
                        " && ($.record.status != \"success\")",
                        "",
                        "must raise no alarm on what succeeds"),
                new Edit(
                        "What somebody must see to raises an alarm",
                        "($.MailsSentTwice > 0)",
                        "($.MailsSent > 50)",
                        "MailsSentTwice"),
                new Edit(
                        "What somebody must see to raises an alarm",
                        "($.reason = \"REJECTED\")",
                        "($.reason = \"DELIVERED\")",
                        "REJECTED"),
                new Edit(
                        "What somebody must see to raises an alarm",
                        "Value: watch-shops }",
                        "Value: watch-shop }",
                        "SilentShops"),
                new Edit(
                        "What goes well raises no alarm",
                        "($.CouponCodesLeft < 100)",
                        "($.CouponCodesLeft < 101)",
                        "CouponCodesLeft"),
                new Edit(
                        "What goes well raises no alarm",
                        "(($.MailsHeld > 0) && ($.reason = \"QUOTA_EXHAUSTED\"))",
                        "($.MailsHeld > 0)",
                        "QUIET_HOURS"),
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
                        "An alarm tells where to look",
                        "The log line shop-silent names it",
                        "Somebody knows it",
                        "WatchShopsSilentAlarm must tell by which query"),
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
                        " Destination: !GetAtt UndeliveredQueue.Arn",
                        " Destination: !GetAtt DeadLetterQueue.Arn",
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
                        "A table is encrypted with a key that costs nothing",
                        "      BillingMode: PAY_PER_REQUEST\n",
                        "      BillingMode: PAY_PER_REQUEST\n      SSESpecification: { SSEEnabled: true }\n",
                        "PointsTable must be encrypted with a key of DynamoDB's own"),
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
                        "Who did what is never changed",
                        "Action: [dynamodb:PutItem, dynamodb:Query], Resource: !GetAtt ShopsTable.Arn",
                        "Action: [dynamodb:UpdateItem, dynamodb:Query], Resource: !GetAtt ShopsTable.Arn",
                        "ExplainMailFunction must not change who did what"),
                new Edit(
                        "Who did what is never changed",
                        "dynamodb:LeadingKeys: [RHYTHM]",
                        "aws:PrincipalTag: [RHYTHM]",
                        "ReceiveShopWebhookFunction must name the keys that it writes"),
                new Edit(
                        "An entry is never changed",
                        "Action: [dynamodb:GetItem, dynamodb:PutItem], Resource: !GetAtt EntriesTable.Arn",
                        "Action: [dynamodb:GetItem, dynamodb:DeleteItem], Resource: !GetAtt EntriesTable.Arn",
                        "must not do dynamodb:DeleteItem with entries"),
                new Edit(
                        "A bus rule asks only for events that exist",
                        "[OrderReported,",
                        "[OrderShipped,",
                        "OrderShipped"),
                new Edit(
                        "A bus rule asks only for events that exist",
                        "source: [stammkunde.shop]\n",
                        "source: [shop]\n",
                        "no source of events"),
                new Edit(
                        "One function follows the ledger",
                        "        ShopEvents:\n          Type: SQS\n          Properties:\n            Queue: !GetAtt AwardPointsQueue.Arn\n",
                        "        Entries:\n          Type: DynamoDB\n          Properties:\n            Stream: !GetAtt EntriesTable.StreamArn\n",
                        "AwardPointsFunction must ask the bus"),
                new Edit(
                        "Every shop event is consumed",
                        ", ShopRedactionRequested]",
                        "]",
                        "Nobody consumes ShopRedactionRequested"),
                new Edit(
                        "A bus rule's failures are kept",
                        ", DeadLetterConfig: { Arn: !GetAtt UndeliveredQueue.Arn }",
                        "",
                        "AwardPointsRule must have a dead-letter queue"),
                new Edit(
                        "A schedule retries and keeps its failures",
                        "MaximumRetryAttempts: 5",
                        "MaximumRetryAttempts: 0",
                        "retried"),
                new Edit(
                        "A bus rule may send to its queue",
                        "!GetAtt SendWebhooksQueue.Arn,\n              !GetAtt UndeliveredQueue.Arn]\n            Condition",
                        "!GetAtt SendWebhooksQueue.Arn]\n            Condition",
                        "AwardPointsRule must be allowed to send to UndeliveredQueue"),
                new Edit(
                        "A schedule retries and keeps its failures",
                        "cron(30 6 ",
                        "cron(30 2 ",
                        "02:59"),
                new Edit(
                        "A route needs a shop's key or an admin's token",
                        ", security: [{ ShopKey: [] }]",
                        "",
                        "/points must need the authorizer"),
                new Edit(
                        "A route needs a shop's key or an admin's token",
                        "            get: {",
                        "            x-amazon-apigateway-any-method: {",
                        "must name its method"),
                new Edit(
                        "A route needs a shop's key or an admin's token",
                        "x-amazon-apigateway-integrations/explain-mail\"",
                        "x-amazon-apigateway-integrations/explain\"",
                        "must lead to a function of this stack"),
                new Edit(
                        "The API has no more routes than it may",
                        "          /admin/me: {",
                        manyRoutes() + "          /admin/me: {",
                        "and may have 290"),
                new Edit(
                        "The API may call what its routes lead to",
                        "!Ref ExplainMailFunction.Alias,",
                        "!Ref WatchShopsFunction.Alias,",
                        "no more: ExplainMailFunction"),
                new Edit(
                        "The API may call what its routes lead to",
                        "            FunctionInvokeRole: !GetAtt ApiRole.Arn\n",
                        "",
                        "The API must call all functions by a role"),
                new Edit(
                        "Only API Gateway has the API's role",
                        "Principal: { Service: apigateway.amazonaws.com }",
                        "Principal: { Service: lambda.amazonaws.com }",
                        "ApiRole must trust API Gateway"),
                new Edit(
                        "A function has a trigger",
                        "FunctionArn: !Ref AuthorizeShopFunction.Alias",
                        "FunctionArn: !Ref ServeMemberApiFunction.Alias",
                        "AuthorizeShopFunction must be triggered"),
                new Edit(
                        "A function has a trigger",
                        "Resource: [!Ref ReportRewardCostsFunction.Alias, !Ref SimulateProgrammeFunction.Alias]",
                        "Resource: [!Ref ReportRewardCostsFunction.Alias]",
                        "SimulateProgrammeFunction must be triggered"));
    }

    private static String manyRoutes() {
        return IntStream.range(0, 50)
                .mapToObj(
                        number ->
                                "          /admin/many%d: { get: { x-amazon-apigateway-integration: { $ref: \"#/components/x-amazon-apigateway-integrations/oversee-shop\" }, security: [{ AdminToken: [] }], responses: {} } }\n"
                                        .formatted(number))
                .collect(Collectors.joining());
    }
}
