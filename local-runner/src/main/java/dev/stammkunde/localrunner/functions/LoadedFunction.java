package dev.stammkunde.localrunner.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.localrunner.template.Stack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One function with as many handlers as there are calls at once, each with one call at a time, as
 * Lambda has them. Beyond a limit calls wait. A handler that timed out is not used again.
 */
final class LoadedFunction implements AutoCloseable {

    private static final int SHOWN_TRACE_LINES = 12;
    private static final int LOGGED_TRACE_LINES = 60;

    private final ConcurrentLinkedDeque<RequestStreamHandler> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore free = new Semaphore(Functions.MOST_AT_ONCE, true);
    private final Stack.Function function;
    private final HandlerFactory handlers;
    private final FunctionLog log;
    private final ExecutorService calls;

    LoadedFunction(Stack.Function function, SystemSettings.Endpoints endpoints, FunctionLog log) {
        this.function = function;
        this.handlers = new HandlerFactory(function, endpoints);
        this.log = log;
        this.calls =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name(function.id() + "-", 0).factory());
    }

    FunctionResult call(String requestId, byte[] event) {
        var output = FunctionOutput.begin(function.id(), log);
        try {
            free.acquire();
            try {
                return callOne(requestId, event, output);
            } finally {
                free.release();
            }
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause(), output);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new FunctionResult.Failed("The runner stops.", output.lines());
        } catch (Exception
                | LinkageError e) { // whatever a function's constructor throws is its failure
            return failed(e, output);
        } finally {
            FunctionOutput.end();
        }
    }

    private FunctionResult callOne(String requestId, byte[] event, FunctionOutput output)
            throws Exception {
        var waiting = idle.poll();
        var handler = waiting == null ? handlers.make() : waiting;
        var deadline = System.nanoTime() + function.timeout().toNanos();
        var context = new LambdaContext(requestId, function, deadline);
        var call = calls.submit(() -> run(handler, event, context, output));
        try {
            var answer = call.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
            idle.push(handler);
            return new FunctionResult.Answered(answer, output.lines());
        } catch (ExecutionException e) {
            idle.push(handler);
            throw e;
        } catch (TimeoutException _) {
            call.cancel(true);
            var seconds = function.timeout().toMillis() / 1000.0;
            return new FunctionResult.Failed(
                    String.format(Locale.ROOT, "Task timed out after %.2f seconds", seconds),
                    output.lines());
        }
    }

    private static byte[] run(
            RequestStreamHandler handler,
            byte[] event,
            LambdaContext context,
            FunctionOutput output)
            throws IOException {
        FunctionOutput.resume(output);
        Thread.currentThread().setContextClassLoader(handler.getClass().getClassLoader());
        var answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event), answer, context);
        return answer.toByteArray();
    }

    private FunctionResult failed(Throwable cause, FunctionOutput output) {
        var lines = new ArrayList<>(output.lines());
        var trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        trace.toString()
                .lines()
                .limit(LOGGED_TRACE_LINES)
                .forEach(line -> log.write(function.id(), line));
        trace.toString().lines().limit(SHOWN_TRACE_LINES).forEach(lines::add);
        return new FunctionResult.Failed(cause.toString(), List.copyOf(lines));
    }

    @Override
    public void close() {
        calls.shutdownNow();
        handlers.close();
    }
}
