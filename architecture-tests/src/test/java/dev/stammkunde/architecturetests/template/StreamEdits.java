package dev.stammkunde.architecturetests.template;

import java.util.stream.Stream;

/** Edits that give a function a stream, with one thing wrong. */
final class StreamEdits {

    private static final String EVENTS = "      Events:\n";
    private static final String NEXT = "        ShopEvents:\n";

    /** A mapping that is right, for a function that has no rights to it. */
    private static final String MAPPING =
            """
            StreamOne:
              Type: DynamoDB
              Properties:
                Stream: !GetAtt EntriesTable.StreamArn
                StartingPosition: TRIM_HORIZON
                BatchSize: 100
                MaximumRetryAttempts: 10
                MaximumRecordAgeInSeconds: 43200
                BisectBatchOnFunctionError: true
                FunctionResponseTypes: [ReportBatchItemFailures]
                DestinationConfig: { OnFailure: { Type: SQS, Destination: !GetAtt UndeliveredQueue.Arn } }
            """
                    .indent(8);

    private StreamEdits() {}

    static Stream<Edit> all() {
        var attempts = "A stream gives up a change neither soon nor never";
        var letters = "A stream tells what it gave up";
        return Stream.of(
                with(
                        "A stream fails change by change",
                        "FunctionResponseTypes: [ReportBatchItemFailures]",
                        "FunctionResponseTypes: []",
                        "AwardPointsFunction must report the change that failed"),
                with(
                        "A stream fails change by change",
                        "BisectBatchOnFunctionError: true",
                        "BisectBatchOnFunctionError: false",
                        "cut in half"),
                with(attempts, "MaximumRetryAttempts: 10", "MaximumRetryAttempts: -1", "not -1"),
                with(attempts, "BatchSize: 100", "BatchSize: 10000", "not 10000"),
                with(attempts, "Seconds: 43200", "Seconds: 86400", "not after 86400"),
                with(letters, "Type: SQS", "Type: SNS", "must tell a queue"),
                with(
                        letters,
                        "!GetAtt UndeliveredQueue.Arn",
                        "!GetAtt AwardPointsRule.Arn",
                        "must tell a queue"),
                with(
                        "A stream has two readers at most",
                        "!GetAtt EntriesTable.StreamArn",
                        "!GetAtt QuarantineTable.StreamArn",
                        "must read the stream of a table that has one"),
                new Edit(
                        "A stream has two readers at most",
                        EVENTS + NEXT,
                        EVENTS
                                + MAPPING
                                + MAPPING.replace("StreamOne", "StreamTwo")
                                + MAPPING.replace("StreamOne", "StreamThree")
                                + NEXT,
                        "EntriesTable must have two readers at most"),
                with(
                        "A function may read its stream",
                        "",
                        "",
                        "AwardPointsFunction must be allowed dynamodb:GetRecords on its stream"),
                with(
                        "A function may read its stream",
                        "",
                        "",
                        "AwardPointsFunction must be allowed sqs:SendMessage on its queue"),
                with(
                        "A late stream raises an alarm",
                        "",
                        "",
                        "AwardPointsFunction must have an alarm on its IteratorAge"),
                new Edit(
                        "An entry is never changed",
                        "Resource: !GetAtt EntriesTable.Arn }",
                        "Resource: !GetAtt EntriesTable.StreamArn }",
                        "must not do dynamodb:PutItem with entries"));
    }

    private static Edit with(String rule, String right, String wrong, String problem) {
        return new Edit(
                rule, EVENTS + NEXT, EVENTS + MAPPING.replace(right, wrong) + NEXT, problem);
    }
}
