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
 *
 * <p>It is done many times, each on one more handler, since HotSpot compiles what was called some
 * two hundred times: after a single one the first customer's request would be interpreted.
 */
public final class Priming implements Resource {

    /** The context holds its resources weakly; without this list they would be collected. */
    private static final Queue<Priming> REGISTERED = new ConcurrentLinkedQueue<>();

    /** Seconds in all, of the two minutes and more that SnapStart gives a function for it. */
    private static final int ROUNDS = 50;

    private final String function;
    private final Supplier<RequestStreamHandler> handlers;
    private final int rounds;

    private Priming(String function, Supplier<RequestStreamHandler> handlers, int rounds) {
        this.function = function;
        this.handlers = handlers;
        this.rounds = rounds;
    }

    /**
     * Has a function rehearse before a snapshot. A handler's constructor without arguments calls it
     * last.
     *
     * @param function its name, after which its script is called
     * @param handlers makes one more handler like this one
     */
    public static void beforeSnapshot(String function, Supplier<RequestStreamHandler> handlers) {
        register(Core.getGlobalContext(), function, handlers, ROUNDS);
    }

    static void register(
            Context<Resource> context,
            String function,
            Supplier<RequestStreamHandler> handlers,
            int rounds) {
        if (Rehearsal.isOn()) {
            // This is the handler that a rehearsal throws away.
            return;
        }
        Priming priming = new Priming(function, handlers, rounds);
        REGISTERED.add(priming);
        context.register(priming);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            rehearse(rounds);
        } catch (Exception e) {
            OutcomeLog.of(function).warn("priming-failed").with(e).write();
        }
    }

    /** Rehearses once, and returns where the function and its script differ. */
    List<String> rehearse() throws Exception {
        return rehearse(1);
    }

    /** Rehearses, and returns where the function and its script differ in the last round. */
    private List<String> rehearse(int times) throws Exception {
        RehearsalScript script =
                RehearsalScript.of(function, handlers.getClass(), Settings.ofProcess());
        Rehearsal rehearsal = script.rehearsal();
        return rehearsal.carryOut(
                () -> {
                    script.play(handlers.get());
                    for (int i = 1; i < times; i++) {
                        rehearsal.startAgain();
                        script.play(handlers.get());
                    }
                    return rehearsal.differences();
                });
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Clients notice by themselves that their connections are gone.
    }
}
