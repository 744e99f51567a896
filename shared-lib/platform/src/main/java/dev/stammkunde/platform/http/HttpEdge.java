package dev.stammkunde.platform.http;

import com.amazonaws.services.lambda.runtime.Context;

import dev.stammkunde.platform.logs.OutcomeLog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Serves requests: reads one, asks a use case, writes its response.
 *
 * <p>What the use case does not expect is logged once, without its message, and then fails the
 * invocation, so that API Gateway answers 500 and the function's error alarm counts it. What fails
 * has no cause and no message either, since Lambda's runtime logs both.
 */
public final class HttpEdge {

    /** What answers a request. */
    @FunctionalInterface
    public interface Answering {
        HttpResponse answer(HttpRequest request, OutcomeLog log);
    }

    /** Says that an invocation failed; the log line before it says why. */
    public static final class InvocationFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InvocationFailedException() {
            super("see the log line before this one", null, false, false);
        }
    }

    private final Answering useCase;
    private final OutcomeLog log;

    /**
     * Makes an edge of a use case.
     *
     * @param log the function's log
     */
    public HttpEdge(Answering useCase, OutcomeLog log) {
        this.useCase = useCase;
        this.log = log;
    }

    /** Serves one request. */
    public void serve(InputStream event, OutputStream response, Context context)
            throws IOException {
        OutcomeLog requestLog = log.forRequest(context.getAwsRequestId());
        HttpResponse answer;
        try {
            answer = useCase.answer(HttpRequest.parse(event), requestLog);
        } catch (RuntimeException e) {
            requestLog.error("request-failed").with(e).write();
            throw new InvocationFailedException();
        }
        answer.write(response);
    }
}
