package dev.stammkunde.platform.aws;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Builds the AWS clients of functions: {@code AwsClients.build(DynamoDbClient.builder())}.
 *
 * <p>The SDK has no limit on a call's time by default, so that one lost answer would use up the
 * whole invocation. Region, endpoint ({@code AWS_ENDPOINT_URL} too) and credentials come from the
 * SDK's default chains: SnapStart gives credentials in another way than plain functions.
 */
public final class AwsClients {

    /** The time for one call with all its retries; functions have 20 s for up to ten messages. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(6);

    /** The time for one attempt. DynamoDB answers within milliseconds; a slow attempt is lost. */
    public static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(2);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

    /**
     * Less than the time after which AWS's own load balancers drop an idle connection, and after a
     * restore or a thaw the client finds that such a connection is too old.
     */
    private static final Duration MAX_IDLE = Duration.ofSeconds(20);

    /** A bound, never reached on Lambda: a function handles one trigger at a time there. */
    private static final int MAX_CONNECTIONS = 64;

    /**
     * One for all clients of a function, since each would have its own pool and TLS context. An
     * answer may take it as long as a call; how long an attempt may is set for each client.
     */
    private static final SdkHttpClient HTTP = new LastHop(new AbortedCallHttpClient(network()));

    /** One for all clients too: SnapStart's are asked for over HTTP. */
    private static final DefaultCredentialsProvider CREDENTIALS =
            DefaultCredentialsProvider.builder().build();

    /** Ends calls that take too long. Each client would have five threads of its own for that. */
    private static final ScheduledExecutorService TIMER = newTimer();

    private AwsClients() {}

    /**
     * Builds a client with our timeouts, retries and connection settings. Clients are built once,
     * in a handler's constructor without arguments.
     *
     * @param builder a service's builder, such as {@code DynamoDbClient.builder()}
     */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
            B builder) {
        return build(builder, CALL_TIMEOUT);
    }

    /**
     * Builds the same client with another limit, for calls that an answer should not wait for.
     *
     * @param callTimeout the time for one call with all its retries
     */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
            B builder, Duration callTimeout) {
        return build(
                builder,
                limits(callTimeout)
                        .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                        .retryStrategy(RetryMode.STANDARD));
    }

    /**
     * Builds a client that tries once, for calls that must not be repeated unseen: an attempt
     * without an answer may have been carried out. It may take as long as all attempts of the
     * others together.
     */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C>
            C buildWithoutRetries(B builder) {
        return build(builder, limits(CALL_TIMEOUT).retryStrategy(AwsRetryStrategy.doNotRetry()));
    }

    /**
     * Returns the HTTP client under all clients, for calls that are not of AWS: another one would
     * have a pool, a TLS context and some hundred classes of its own. It follows no redirects and
     * repeats nothing.
     */
    public static SdkHttpClient http() {
        return HTTP;
    }

    /** Returns the credentials of all clients, for calls that no client of the SDK makes. */
    public static AwsCredentialsProvider credentials() {
        return CREDENTIALS;
    }

    /** Returns the timer that ends calls which take too long. */
    public static ScheduledExecutorService timer() {
        return TIMER;
    }

    private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
            B builder, ClientOverrideConfiguration.Builder overrides) {
        return builder.httpClient(HTTP)
                .credentialsProvider(CREDENTIALS)
                .overrideConfiguration(overrides.build())
                .build();
    }

    private static ClientOverrideConfiguration.Builder limits(Duration callTimeout) {
        return ClientOverrideConfiguration.builder()
                .apiCallTimeout(callTimeout)
                .scheduledExecutorService(TIMER);
    }

    private static SdkHttpClient network() {
        return Apache5HttpClient.builder()
                .connectionTimeout(CONNECT_TIMEOUT)
                .socketTimeout(CALL_TIMEOUT)
                .connectionAcquisitionTimeout(CONNECT_TIMEOUT)
                .connectionMaxIdleTime(MAX_IDLE)
                .maxConnections(MAX_CONNECTIONS)
                .useIdleConnectionReaper(false)
                .build();
    }

    private static ScheduledExecutorService newTimer() {
        ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("aws-timeouts").factory());
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
