package dev.stammkunde.platform.aws;

import dev.stammkunde.platform.rehearsal.Rehearsal;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The HTTP client under all clients of AWS. In a {@link Rehearsal} it sends nothing: the request is
 * marshalled and signed, and its answer read, as ever, but the answer is the rehearsal's own.
 *
 * <p>To have the way over the network in the snapshot too, TLS above all, it greets each service
 * then: a {@code GET /} without signature or body, that no service does anything for.
 */
final class LastHop implements SdkHttpClient {

    /** S3 says it of an object that is not there, with another status than of one that is. */
    private static final String NO_SUCH_KEY = "<Code>NoSuchKey</Code>";

    private static final String TARGET = "X-Amz-Target";
    private static final String S3 = ".s3.";

    private final SdkHttpClient network;

    LastHop(SdkHttpClient network) {
        this.network = network;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        Optional<Rehearsal> rehearsal = Rehearsal.findCurrent();
        return rehearsal.isPresent()
                ? new Rehearsed(rehearsal.get(), request)
                : network.prepareRequest(request);
    }

    @Override
    public String clientName() {
        return network.clientName();
    }

    @Override
    public void close() {
        network.close();
    }

    /**
     * Names an operation, or where the protocol has none in its headers, the method and path. A
     * bucket of S3 is in the host or in the path; here it always is in the path.
     */
    static String call(SdkHttpRequest request) {
        return request.firstMatchingHeader(TARGET)
                .map(target -> target.substring(target.lastIndexOf('.') + 1))
                .orElseGet(() -> request.method() + " " + bucket(request) + request.encodedPath());
    }

    private static String bucket(SdkHttpRequest request) {
        int end = request.host().indexOf(S3);
        return end < 0 ? "" : '/' + request.host().substring(0, end);
    }

    private final class Rehearsed implements ExecutableHttpRequest {

        private final Rehearsal rehearsal;
        private final HttpExecuteRequest request;

        Rehearsed(Rehearsal rehearsal, HttpExecuteRequest request) {
            this.rehearsal = rehearsal;
            this.request = request;
        }

        @Override
        public HttpExecuteResponse call() throws IOException {
            SdkHttpRequest sent = request.httpRequest();
            if (rehearsal.isFirstTo(sent.host())) {
                greet(sent);
            }
            String text = rehearsal.answer(LastHop.call(sent), body(request));
            byte[] answer = text.getBytes(StandardCharsets.UTF_8);
            return HttpExecuteResponse.builder()
                    .response(
                            SdkHttpResponse.builder()
                                    .statusCode(text.contains(NO_SUCH_KEY) ? 404 : 200)
                                    .putHeader("Content-Length", String.valueOf(answer.length))
                                    .build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
                    .build();
        }

        @Override
        public void abort() {
            // Nothing is under way.
        }
    }

    private static String body(HttpExecuteRequest request) throws IOException {
        if (request.contentStreamProvider().isEmpty()) {
            return "";
        }
        try (InputStream body = request.contentStreamProvider().get().newStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void greet(SdkHttpRequest to) {
        HttpExecuteRequest greeting =
                HttpExecuteRequest.builder()
                        .request(
                                SdkHttpFullRequest.builder()
                                        .method(SdkHttpMethod.GET)
                                        .protocol(to.protocol())
                                        .host(to.host())
                                        .port(to.port())
                                        .encodedPath("/")
                                        .build())
                        .build();
        try {
            Optional<AbortableInputStream> body =
                    network.prepareRequest(greeting).call().responseBody();
            if (body.isPresent()) {
                body.get().close();
            }
        } catch (IOException _) {
            // While a version is published a service may be out of reach: then the first real
            // call pays for its connection.
        }
    }
}
