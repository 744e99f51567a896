package dev.stammkunde.architecturetests.template;

import java.util.stream.Stream;

/** Edits that cut something off from where it must arrive, or let it in where it must not. */
final class DeliveryEdits {

    private DeliveryEdits() {}

    static Stream<Edit> all() {
        return Stream.of(onTopic(), onDelivery(), onSchedules(), onLosses(), LimitEdits.all())
                .flatMap(edits -> edits);
    }

    private static Stream<Edit> onTopic() {
        var rule = "An alarm can publish to its topic";
        var topic = "    Properties:\n      # No key: CloudWatch";
        return Stream.of(
                new Edit(
                        rule,
                        topic,
                        "    Properties:\n      KmsMasterKeyId: alias/aws/sns\n      # No key: CloudWatch",
                        "AlarmTopic has a key that CloudWatch may not use"),
                new Edit(
                        rule,
                        topic,
                        "    Properties:\n      KmsMasterKeyId: !Ref LinksSecret\n      # No key: CloudWatch",
                        "AlarmTopic has a key that CloudWatch may not use"),
                new Edit(
                        rule,
                        "Service: cloudwatch.amazonaws.com",
                        "Service: events.amazonaws.com",
                        "must let CloudWatch publish"),
                new Edit(
                        rule,
                        "            Resource: !Ref AlarmTopic\n",
                        "            Resource: !GetAtt AwardPointsQueue.Arn\n",
                        "must let CloudWatch publish"),
                new Edit(
                        rule,
                        ":cloudwatch:${AWS::Region}:",
                        ":cloudwatch:us-east-1:",
                        "must let CloudWatch publish"),
                new Edit(
                        rule,
                        "      Topics: [!Ref AlarmTopic]\n",
                        "      Topics: []\n",
                        "must let CloudWatch publish"),
                new Edit(
                        rule,
                        "            Resource: !Ref AlarmTopic\n            Condition:",
                        "            Resource: !Ref AlarmTopic\n          - Effect: Allow\n            Principal: \"*\"\n            Action: sns:Publish\n            Resource: !Ref AlarmTopic\n            Condition:",
                        "must not let other accounts' alarms publish"),
                new Edit(
                        rule,
                        "AlarmActions: !If [HasAlarmEmail, [!Ref AlarmTopic],",
                        "AlarmActions: !If [HasAlarmEmail, [!Ref AwardPointsQueue],",
                        "must tell a topic of this stack"));
    }

    private static Stream<Edit> onDelivery() {
        return Stream.of(
                new Edit(
                        "A bus rule may send to its queue",
                        "aws:SourceArn: [!GetAtt AwardPointsRule.Arn",
                        "aws:SourceArn: [!GetAtt KeepCustomersRule.Arn",
                        "AwardPointsRule must be allowed to send to AwardPointsQueue"),
                new Edit(
                        "A bus rule may send to its queue",
                        "            Condition:\n              ArnEquals:\n                aws:SourceArn: [!GetAtt AwardPointsRule.Arn, !GetAtt KeepCustomersRule.Arn, !GetAtt CaptureRedemptionsRule.Arn, !GetAtt KeepJournalRule.Arn, !GetAtt RecordMailEventsRule.Arn, !GetAtt SendWebhooksRule.Arn]\n",
                        "",
                        "AwardPointsQueue must not take messages of others' rules"),
                new Edit(
                        "A function may read its queue",
                        "Action: [sqs:ReceiveMessage, sqs:DeleteMessage, sqs:GetQueueAttributes], Resource: !GetAtt KeepCustomersQueue.Arn",
                        "Action: [sqs:ReceiveMessage, sqs:DeleteMessage], Resource: !GetAtt KeepCustomersQueue.Arn",
                        "KeepCustomersFunction must be allowed sqs:GetQueueAttributes"),
                new Edit(
                        "Events of mails reach a rule",
                        "event-bus/default",
                        "event-bus/${ShopEventBus}",
                        "MailEvents must use the default bus"),
                new Edit(
                        "Events of mails reach a rule",
                        "      ConfigurationSetName: !Ref MailConfigurationSet\n",
                        "      ConfigurationSetName: other\n",
                        "asks for events of other"));
    }

    private static Stream<Edit> onSchedules() {
        return Stream.of(
                new Edit(
                        "A schedule can reach its target",
                        "[!GetAtt SendBirthdayMailsQueue.Arn, ",
                        "[",
                        "ManageCampaignsFunction's schedules have no right to sqs:SendMessage"),
                new Edit(
                        "A schedule can reach its target",
                        " Resource: !Ref ReleaseHeldMailsFunction.Alias }\n              - { Effect: Allow, Action: sqs:SendMessage",
                        " Resource: !Ref DeliverMailFunction.Alias }\n              - { Effect: Allow, Action: sqs:SendMessage",
                        "DeliverMailFunction's schedules have no right to lambda:InvokeFunction"),
                new Edit(
                        "Only a schedule's own group has its role",
                        ", aws:SourceArn: !GetAtt CampaignSchedules.Arn",
                        "",
                        "CampaignSchedulesRole must trust Scheduler only with"),
                new Edit(
                        "Only a schedule's own group has its role",
                        "aws:SourceArn: !GetAtt CampaignSchedules.Arn",
                        "aws:SourceArn: !GetAtt ReleaseSchedules.Arn",
                        "CampaignSchedulesRole must trust Scheduler for CampaignSchedules"),
                new Edit(
                        "Only a schedule's own group has its role",
                        "            RoleArn: !GetAtt JobSchedulesRole.Arn\n",
                        "",
                        "SAM makes roles that trust all"),
                new Edit(
                        "A role is passed to its service alone",
                        "              Resource: !GetAtt ReleaseSchedulesRole.Arn\n              Condition: { StringEquals: { iam:PassedToService: scheduler.amazonaws.com } }\n",
                        "              Resource: !GetAtt ReleaseSchedulesRole.Arn\n",
                        "DeliverMailFunction must pass ReleaseSchedulesRole to scheduler"),
                new Edit(
                        "A role is passed to its service alone",
                        "Action: [iam:PassRole], Resource: !GetAtt CampaignSchedulesRole.Arn",
                        "Action: [iam:PassRole], Resource: !GetAtt ReleaseSchedulesRole.Arn",
                        "ManageCampaignsFunction must be able to pass"));
    }

    private static Stream<Edit> onLosses() {
        return Stream.of(
                new Edit(
                        "What a bus rule loses raises an alarm",
                        "SUM(InvocationsFailedToBeSentToDlq)",
                        "SUM(FailedInvocations)",
                        "No alarm looks at InvocationsFailedToBeSentToDlq"),
                new Edit(
                        "What a bus rule loses raises an alarm",
                        ", DeadLetterConfig: { Arn: !GetAtt UndeliveredQueue.Arn }",
                        "",
                        "No alarm looks at FailedInvocations"),
                new Edit(
                        "What a schedule loses raises an alarm",
                        "SUM(InvocationsFailedToBeSentToDeadLetterCount)",
                        "SUM(InvocationsSentToDeadLetterCount)",
                        "No alarm looks at InvocationsFailedToBeSentToDeadLetterCount"),
                new Edit(
                        "What an asynchronous call loses raises an alarm",
                        "MetricName: DestinationDeliveryFailures",
                        "MetricName: AsyncEventsReceived",
                        "No alarm looks at DestinationDeliveryFailures"),
                new Edit(
                        "An alarm's metric is one that AWS sends",
                        "Dimensions: [{ Name: ApiId, Value: !Ref HttpApi }]",
                        "Dimensions: [{ Name: Api, Value: !Ref HttpApi }]",
                        "which AWS does not send"),
                new Edit(
                        "An alarm's metric is one that AWS sends",
                        "SUM(InvocationsFailedToBeSentToDlq)",
                        "SUM(InvocationsLost)",
                        "which AWS does not send"),
                new Edit(
                        "An alarm's sum counts all of its metrics",
                        "FILL(throttled, 0) / 1, ",
                        "",
                        "CallsRefusedAlarm must sum"),
                new Edit(
                        "An alarm's sum counts all of its metrics",
                        "FILL(award, 0) / 600, ",
                        "",
                        "QueuesLateAlarm must sum"),
                new Edit(
                        "An alarm's sum counts all of its metrics",
                        "ReturnData: false, ",
                        "",
                        "must return its sum alone"));
    }
}
