package dev.stammkunde.architecturetests.template;

import java.util.stream.Stream;

/** Edits by which a bucket would lose what is in it, or show it. */
final class BucketEdits {

    private static final String KEEPS = "A bucket keeps what is in it";
    private static final String PRIVATE = "A bucket is nobody else's";
    private static final String TLS = "A bucket is reached by TLS alone";

    private static final String ONCE = "What a bucket holds is written once";

    private BucketEdits() {}

    static Stream<Edit> all() {
        return Stream.of(
                new Edit(
                        KEEPS,
                        "VersioningConfiguration: { Status: Enabled }",
                        "VersioningConfiguration: { Status: Suspended }",
                        "must keep versions"),
                new Edit(
                        KEEPS,
                        "NoncurrentVersionExpiration: { NoncurrentDays: 365 }",
                        "ExpirationInDays: 365",
                        "must not let go what is in it"),
                new Edit(
                        KEEPS,
                        "    Type: AWS::S3::Bucket\n    UpdateReplacePolicy: Retain\n    DeletionPolicy: RetainExceptOnCreate\n",
                        "    Type: AWS::S3::Bucket\n    UpdateReplacePolicy: Retain\n    DeletionPolicy: Delete\n",
                        "must outlive its stack"),
                new Edit(
                        PRIVATE,
                        "RestrictPublicBuckets: true",
                        "RestrictPublicBuckets: false",
                        "must have RestrictPublicBuckets"),
                new Edit(
                        PRIVATE,
                        "SSEAlgorithm: AES256",
                        "SSEAlgorithm: aws:kms",
                        "must be encrypted with keys of S3's own"),
                new Edit(
                        TLS,
                        "aws:SecureTransport: \"false\"",
                        "aws:SecureTransport: \"true\"",
                        "must refuse calls without TLS"),
                new Edit(
                        TLS,
                        "            Resource: [!GetAtt JournalBucket.Arn, !Sub \"${JournalBucket.Arn}/*\"]",
                        "            Resource: [!GetAtt JournalBucket.Arn]",
                        "must refuse calls without TLS"),
                new Edit(
                        ONCE,
                        "\"Null\": { s3:if-none-match: \"true\" }",
                        "\"Null\": { s3:if-none-match: \"false\" }",
                        "KeepJournalFunction must not be able to replace"),
                new Edit(
                        ONCE,
                        "Action: [s3:PutObject], Resource: !Sub \"${JournalBucket.Arn}/journal/v1/*/part-*\"",
                        "Action: [s3:PutObject], Resource: !Sub \"${JournalBucket.Arn}/journal/v1/*\"",
                        "KeepJournalFunction must not be able to replace"));
    }
}
