package dev.stammkunde.commands;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** Where AWS is. Credentials come from the SDK's default chain. */
final class AwsOptions {

    /** A page of a scan is a megabyte, and nobody waits behind this call as behind a function's. */
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(30);

    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(2);
    static final int MOST_CONNECTIONS = 64;

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Option(names = "--region", description = "AWS region; else as the AWS CLI finds it.")
    @Nullable String region;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Another endpoint than AWS's own, such as LocalStack's.")
    @Nullable URI endpoint;

    <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder) {
        URI url = endpoint;
        if (url != null) {
            builder.endpointOverride(url);
            if (THIS_MACHINE.contains(String.valueOf(url.getHost()))) {
                builder.credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("local", "local")));
                builder.region(Region.EU_CENTRAL_1);
            }
        }
        if (region != null) {
            builder.region(Region.of(region));
        }
        return builder.httpClientBuilder(
                        Apache5HttpClient.builder()
                                .socketTimeout(ATTEMPT_TIMEOUT)
                                .maxConnections(MOST_CONNECTIONS))
                .overrideConfiguration(
                        overrides ->
                                overrides
                                        .apiCallTimeout(CALL_TIMEOUT)
                                        .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                                        .retryStrategy(RetryMode.STANDARD))
                .build();
    }
}
