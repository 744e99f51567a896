package dev.stammkunde.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class AbortedCallHttpClientTest {

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void call_abortedInTheMiddleOfItsFirstAttempt_isTriedAgain() {
        try (DynamoDbClient client = client(new AbortedCallHttpClient(new Http(1)))) {
            assertThat(client.listTables().tableNames()).containsExactly("PointsTable");
        }
        assertThat(calls).hasValueGreaterThan(1);
    }

    @Test
    void call_abortedInEachAttempt_failsAsOneOfTheSdk() {
        try (DynamoDbClient client = client(new AbortedCallHttpClient(new Http(99)))) {
            assertThatThrownBy(client::listTables).isInstanceOf(SdkClientException.class);
        }
        assertThat(calls).hasValueGreaterThan(1);
    }

    @Test
    void call_thatFailsWithoutBeingAborted_isAFaultThatShows() {
        SdkHttpClient faulty =
                new Http(0) {
                    @Override
                    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
                        return new Attempt(false) {
                            @Override
                            public HttpExecuteResponse call() {
                                throw new IllegalStateException("a fault");
                            }
                        };
                    }
                };

        try (DynamoDbClient client = client(new AbortedCallHttpClient(faulty))) {
            assertThatThrownBy(client::listTables).isInstanceOf(IllegalStateException.class);
        }
    }

    private static DynamoDbClient client(SdkHttpClient http) {
        return DynamoDbClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(http)
                .overrideConfiguration(
                        limits ->
                                limits.apiCallAttemptTimeout(Duration.ofMillis(100))
                                        .retryStrategy(RetryMode.STANDARD))
                .build();
    }

    /** Loses its connection under the first calls, as Apache's client does when it is aborted. */
    private class Http implements SdkHttpClient {

        private final int lost;

        Http(int lost) {
            this.lost = lost;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new Attempt(calls.incrementAndGet() <= lost);
        }

        @Override
        public void close() {}
    }

    private static class Attempt implements ExecutableHttpRequest {

        private final boolean isLost;
        private final CountDownLatch aborted = new CountDownLatch(1);

        Attempt(boolean isLost) {
            this.isLost = isLost;
        }

        @Override
        public HttpExecuteResponse call() {
            if (isLost) {
                awaitAbort();
                throw new IllegalStateException("Endpoint not acquired / already released");
            }
            byte[] body = "{\"TableNames\": [\"PointsTable\"]}".getBytes(StandardCharsets.UTF_8);
            return HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder().statusCode(200).build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                    .build();
        }

        private void awaitAbort() {
            boolean interrupted = false;
            while (aborted.getCount() > 0) {
                try {
                    aborted.await();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.interrupted();
            }
        }

        @Override
        public void abort() {
            aborted.countDown();
        }
    }
}
