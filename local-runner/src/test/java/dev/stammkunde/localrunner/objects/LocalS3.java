package dev.stammkunde.localrunner.objects;

import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.http.LoopbackServer;
import dev.stammkunde.localrunner.template.Stack;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The runner's S3 alone, with a bucket that keeps versions and one that does not. */
final class LocalS3 implements AutoCloseable {

    static final String BUCKET = "stammkunde-local-journalbucket";
    static final String PLAIN = "stammkunde-local-plain";

    private final LoopbackServer server;
    private final Buckets buckets;
    private final S3Client client;

    private LocalS3(Optional<Path> folder) throws IOException {
        server = LoopbackServer.bind("s3", 0);
        buckets =
                Buckets.open(
                        List.of(
                                new Stack.Bucket("JournalBucket", BUCKET, true),
                                new Stack.Bucket("PlainBucket", PLAIN, false)),
                        Clock.systemUTC(),
                        folder);
        server.serve(new S3Handler(buckets, new Problems(System.out)));
        client = client(address(), Duration.ofMillis(700));
    }

    static LocalS3 inMemory() throws IOException {
        return new LocalS3(Optional.empty());
    }

    static LocalS3 in(Path folder) throws IOException {
        return new LocalS3(Optional.of(folder));
    }

    /** Makes a client that waits so long for an answer, then asks again. */
    static S3Client client(URI endpoint, Duration patience) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .overrideConfiguration(o -> o.apiCallAttemptTimeout(patience))
                .build();
    }

    S3Client client() {
        return client;
    }

    URI address() {
        return server.numericAddress();
    }

    void fail(ObjectFault fault, int calls) {
        buckets.faults().set(fault, calls, Duration.ofMillis(900));
    }

    @Override
    public void close() {
        client.close();
        server.close();
        buckets.close();
    }
}
