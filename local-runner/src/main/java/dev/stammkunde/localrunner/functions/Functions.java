package dev.stammkunde.localrunner.functions;

import dev.stammkunde.localrunner.base.Problems;
import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.localrunner.time.RunnerClock;
import dev.stammkunde.stacktemplate.Names;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Calls the functions of the stack. Each is loaded at its first call and then answers many calls at
 * once.
 */
public final class Functions implements AutoCloseable {

    /** How many calls of one function run side by side: as many as the machine can use. */
    public static final int MOST_AT_ONCE =
            Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    /** What Lambda takes of somebody who waits for the answer: 6 MB, as JSON. */
    public static final int LARGEST_EVENT = 6 * 1024 * 1024;

    private final Map<String, LoadedFunction> loaded = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
    private final AtomicLong begun = new AtomicLong();
    private final Invocations invocations = new Invocations();
    private final Stack stack;
    private final RunnerClock clock;
    private final FunctionLog log;
    private final Problems problems;
    private final SystemSettings.Endpoints endpoints;

    public Functions(Stack stack, RunnerClock clock, FunctionLog log, Problems problems, Aws aws) {
        this.stack = stack;
        this.clock = clock;
        this.log = log;
        this.problems = problems;
        this.endpoints =
                new SystemSettings.Endpoints(aws.dynamoDb(), aws.sqs(), aws.s3(), aws.others());
        SystemSettings.keepLocal(endpoints, Names.REGION);
    }

    /** Where the AWS clients of functions go. */
    public record Aws(URI dynamoDb, URI sqs, URI s3, URI others) {}

    /**
     * Calls a function and waits for it, at most for its timeout.
     *
     * @param trigger what called it, for people
     */
    public FunctionResult invoke(String functionId, String trigger, byte[] event) {
        var requestId = UUID.randomUUID().toString();
        var end = new CompletableFuture<Void>();
        running.put(requestId, end);
        begun.incrementAndGet();
        try {
            var at = clock.instant();
            var start = System.nanoTime();
            var function =
                    loaded.computeIfAbsent(
                            functionId,
                            id -> new LoadedFunction(stack.function(id), endpoints, log));
            var result = function.call(requestId, event);
            var error = result instanceof FunctionResult.Failed failed ? failed.reason() : null;
            if (error != null) {
                problems.report(functionId + " failed (" + trigger + "): " + error);
            }
            invocations.add(
                    new Invocation(
                            requestId,
                            functionId,
                            trigger,
                            at,
                            Duration.ofNanos(System.nanoTime() - start),
                            error,
                            result.logs()));
            return result;
        } finally {
            running.remove(requestId);
            end.complete(null);
        }
    }

    /** Returns how many calls are running. */
    public int running() {
        return running.size();
    }

    /** Returns how many calls were ever begun. */
    public long begun() {
        return begun.get();
    }

    /** Returns what ends when all calls that run now have ended. */
    public CompletableFuture<Void> untilRunningCallsEnd() {
        return CompletableFuture.allOf(running.values().toArray(CompletableFuture[]::new));
    }

    public Invocations invocations() {
        return invocations;
    }

    @Override
    public void close() {
        loaded.values().forEach(LoadedFunction::close);
    }
}
