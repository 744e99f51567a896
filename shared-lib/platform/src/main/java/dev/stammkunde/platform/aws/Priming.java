package dev.stammkunde.platform.aws;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.platform.logs.OutcomeLog;
import dev.stammkunde.platform.rehearsal.Rehearsal;
import dev.stammkunde.platform.rehearsal.RehearsalScript;
import dev.stammkunde.platform.settings.Settings;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Takes a function through its sample events before a SnapStart snapshot, so that what they load
 * and compile is in the snapshot.
 *
 * <p>It is a {@link Rehearsal}, on a handler of its own that is thrown away: so no cache, counter
 * or secret of the samples is in the snapshot, and no record of them anywhere. It may fail, which
 * must not fail the deployment. Outside of SnapStart nothing runs.
 */
public final class Priming implements Resource {

    /** The context holds its resources weakly; without this list they would be collected. */
    private static final Queue<Priming> REGISTERED = new ConcurrentLinkedQueue<>();

    private final String function;
    private final Supplier<RequestStreamHandler> handlers;

    private Priming(String function, Supplier<RequestStreamHandler> handlers) {
        this.function = function;
        this.handlers = handlers;
    }

    /**
     * Has a function rehearse before a snapshot. A handler's constructor without arguments calls it
     * last.
     *
     * @param function its name, after which its script is called
     * @param handlers makes one more handler like this one
     */
    public static void beforeSnapshot(String function, Supplier<RequestStreamHandler> handlers) {
        register(Core.getGlobalContext(), function, handlers);
    }

    static void register(
            Context<Resource> context, String function, Supplier<RequestStreamHandler> handlers) {
        if (Rehearsal.isOn()) {
            // This is the handler that a rehearsal throws away.
            return;
        }
        Priming priming = new Priming(function, handlers);
        REGISTERED.add(priming);
        context.register(priming);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            rehearse();
        } catch (Exception e) {
            OutcomeLog.of(function).warn("priming-failed").with(e).write();
        }
    }

    /** Rehearses, and returns where the function and its script differ. */
    List<String> rehearse() throws Exception {
        RehearsalScript script =
                RehearsalScript.of(function, handlers.getClass(), Settings.ofProcess());
        Rehearsal rehearsal = script.rehearsal();
        return rehearsal.carryOut(
                () -> {
                    script.play(handlers.get());
                    return rehearsal.differences();
                });
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Clients notice by themselves that their connections are gone.
    }
}
