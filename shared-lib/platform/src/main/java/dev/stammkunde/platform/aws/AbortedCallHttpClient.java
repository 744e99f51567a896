package dev.stammkunde.platform.aws;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * Tells of a call that was aborted as an {@link IOException}, whatever it met.
 *
 * <p>The SDK aborts an attempt that takes too long from a thread of its own, which takes the
 * connection away from under the call. Apache's client finds that out wherever it is: most often as
 * an IOException, but also as an IllegalStateException ({@code Endpoint not acquired / already
 * released}) or a NullPointerException. The SDK takes only the first for the end of an attempt, and
 * tries again; the others it hands on, and a customer would read of an error of ours.
 */
final class AbortedCallHttpClient implements SdkHttpClient {

    private final SdkHttpClient http;

    AbortedCallHttpClient(SdkHttpClient http) {
        this.http = http;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new AbortedCall(http.prepareRequest(request));
    }

    @Override
    public String clientName() {
        return http.clientName();
    }

    @Override
    public void close() {
        http.close();
    }

    private static final class AbortedCall implements ExecutableHttpRequest {

        private final ExecutableHttpRequest request;
        private volatile boolean aborted;

        AbortedCall(ExecutableHttpRequest request) {
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            try {
                return request.call();
            } catch (RuntimeException e) {
                if (!aborted) {
                    throw e;
                }
                InterruptedIOException end = new InterruptedIOException("the call was aborted");
                end.initCause(e);
                throw end;
            }
        }

        @Override
        public void abort() {
            aborted = true;
            request.abort();
        }
    }
}
