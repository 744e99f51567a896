package dev.stammkunde.commands;

import dev.stammkunde.platform.json.JsonField;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import software.amazon.awssdk.services.s3.S3Client;

import java.net.URI;

/** Which bucket the journal is in, in AWS or in the local runner. */
final class JournalOptions {

    @Option(
            names = "--journal-bucket",
            paramLabel = "NAME",
            description =
                    "Name of the bucket of the journal; the stack's outputs tell it. With --local it is"
                            + " known.")
    @Nullable String bucket;

    /** A bucket and how to reach it. */
    record Journal(S3Client client, String bucket) implements AutoCloseable {
        @Override
        public void close() {
            client.close();
        }
    }

    /**
     * Opens the journal beside tables.
     *
     * @throws CommandFailedException if nobody says where it is
     */
    Journal open(TableOptions tables) {
        URI runner = tables.place.local;
        String name = bucket;
        if (runner != null) {
            return LocalRunnerPages.read(runner, pages -> local(pages, tables, name));
        }
        if (name == null) {
            throw new CommandFailedException(
                    "Name the bucket with --journal-bucket too; the stack's outputs tell it.");
        }
        return new Journal(tables.aws.client(S3Client.builder()), name);
    }

    private static Journal local(
            LocalRunnerPages pages, TableOptions tables, @Nullable String name) {
        String bucket = name;
        for (JsonField row : pages.get("/_local/objects").elements("buckets")) {
            if (bucket == null && row.text("bucket").equals("JournalBucket")) {
                bucket = row.text("name");
            }
        }
        if (bucket == null) {
            throw new CommandFailedException("The local runner has no JournalBucket.");
        }
        URI before = tables.aws.endpoint;
        try {
            tables.aws.endpoint = pages.endpoint("s3");
            return new Journal(tables.aws.client(S3Client.builder()), bucket);
        } finally {
            tables.aws.endpoint = before;
        }
    }
}
