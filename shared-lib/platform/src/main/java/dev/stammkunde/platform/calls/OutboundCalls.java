package dev.stammkunde.platform.calls;

import dev.stammkunde.platform.aws.AwsClients;
import dev.stammkunde.platform.calls.CallResult.Answered;
import dev.stammkunde.platform.calls.CallResult.Forbidden;
import dev.stammkunde.platform.calls.CallResult.NotSent;
import dev.stammkunde.platform.calls.CallResult.Unanswered;
import dev.stammkunde.platform.rehearsal.Rehearsal;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.net.ssl.SSLHandshakeException;

/**
 * Calls over the HTTP client that the clients of AWS share: it is loaded and warm in each function,
 * and takes its answers from the script in a {@link Rehearsal}.
 *
 * <p>Each call is sent once. It ends after its time limit, however the server drips, and after so
 * many bytes of an answer. Redirects are not followed: they would take secrets to a host that
 * nobody looked at.
 */
public final class OutboundCalls implements MakeCalls {

    /** The time for one call. Shops' admin interfaces answer within a second. */
    public static final Duration LONGEST_CALL = Duration.ofSeconds(5);

    /** The most bytes of an answer, unless a request is for more. Most have some hundred. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final String AGENT = "Stammkunde";

    private final SdkHttpClient http;
    private final ScheduledExecutorService timer;
    private final OpenHosts hosts;
    private final Duration longest;

    private OutboundCalls(
            SdkHttpClient http, ScheduledExecutorService timer, OpenHosts hosts, Duration longest) {
        this.http = http;
        this.timer = timer;
        this.hosts = hosts;
        this.longest = longest;
    }

    /** Makes calls to hosts that are open. */
    public static OutboundCalls to(OpenHosts hosts) {
        return to(hosts, LONGEST_CALL);
    }

    /** Makes calls that may take another time. */
    public static OutboundCalls to(OpenHosts hosts, Duration longest) {
        return new OutboundCalls(AwsClients.http(), AwsClients.timer(), hosts, longest);
    }

    @Override
    public CallResult call(OutboundRequest request) {
        Optional<String> objection =
                Rehearsal.isOn() ? Optional.empty() : hosts.findObjection(request.address());
        return objection.<CallResult>map(Forbidden::new).orElseGet(() -> send(request));
    }

    private CallResult send(OutboundRequest request) {
        ExecutableHttpRequest call = http.prepareRequest(translated(request));
        AtomicBoolean isOver = new AtomicBoolean();
        Future<?> end =
                timer.schedule(
                        () -> {
                            isOver.set(true);
                            call.abort();
                        },
                        longest.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            return read(call, call.call(), request.mostBytes());
        } catch (UnknownHostException | ConnectException | SSLHandshakeException e) {
            return new NotSent("no connection: " + e.getClass().getSimpleName());
        } catch (IOException e) {
            // An abort looks different wherever it hits; this says it as it is.
            return new Unanswered(
                    isOver.get()
                            ? "no answer within " + longest.toMillis() + " ms"
                            : "no whole answer: " + e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            if (!isOver.get()) {
                throw e;
            }
            return new Unanswered("no answer within " + longest.toMillis() + " ms");
        } finally {
            end.cancel(false);
        }
    }

    private static CallResult read(
            ExecutableHttpRequest call, HttpExecuteResponse response, int mostBytes)
            throws IOException {
        byte[] body = new byte[0];
        if (response.responseBody().isPresent() && mostBytes == 0) {
            // The connection goes with what is still to come, however much it is.
            call.abort();
        } else if (response.responseBody().isPresent()) {
            try (InputStream in = response.responseBody().get()) {
                body = in.readNBytes(mostBytes + 1);
                if (body.length > mostBytes) {
                    call.abort();
                    return new Unanswered("an answer of more than " + mostBytes + " bytes");
                }
            }
        }
        SdkHttpResponse head = response.httpResponse();
        return new Answered(head.statusCode(), lowerCase(head.headers()), body);
    }

    private static Map<String, String> lowerCase(Map<String, List<String>> headers) {
        Map<String, String> result = new HashMap<>();
        headers.forEach(
                (name, values) ->
                        result.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return Map.copyOf(result);
    }

    private static HttpExecuteRequest translated(OutboundRequest request) {
        URI address = request.address();
        SdkHttpFullRequest.Builder head =
                SdkHttpFullRequest.builder()
                        .method(SdkHttpMethod.fromValue(request.method()))
                        .protocol(address.getScheme())
                        .host(address.getHost())
                        .encodedPath(address.getRawPath())
                        .putHeader("Host", host(address))
                        .putHeader("User-Agent", AGENT)
                        .putHeader("Accept", "application/json");
        if (address.getPort() > 0) {
            head.port(address.getPort());
        }
        request.query().forEach(head::appendRawQueryParameter);
        request.headers().forEach(head::putHeader);
        HttpExecuteRequest.Builder whole = HttpExecuteRequest.builder();
        byte[] body = request.body();
        if (body != null) {
            head.putHeader("Content-Length", String.valueOf(body.length));
            whole.contentStreamProvider(() -> new ByteArrayInputStream(body));
        }
        return whole.request(head.build()).build();
    }

    private static String host(URI address) {
        return address.getPort() > 0
                ? address.getHost() + ':' + address.getPort()
                : address.getHost();
    }
}
