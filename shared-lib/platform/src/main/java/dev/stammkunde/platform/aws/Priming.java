package dev.stammkunde.platform.aws;

import dev.stammkunde.platform.logs.OutcomeLog;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Runs code before a SnapStart snapshot, so that what it loads and compiles is in the snapshot.
 *
 * <p>The action should take the same way as the first real invocation, a write included, with a key
 * that no customer can have. It may fail: while a version is published a table may be out of reach,
 * and that must not fail the deployment. Outside of SnapStart nothing runs.
 */
public final class Priming implements Resource {

    /** What is done before a snapshot. */
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /** The context holds its resources weakly; without this list they would be collected. */
    private static final Queue<Priming> REGISTERED = new ConcurrentLinkedQueue<>();

    private final Action action;
    private final OutcomeLog log;

    private Priming(Action action, OutcomeLog log) {
        this.action = action;
        this.log = log;
    }

    /**
     * Registers an action with the process's CRaC context.
     *
     * @param log the function's log
     */
    public static void beforeSnapshot(OutcomeLog log, Action action) {
        register(Core.getGlobalContext(), log, action);
    }

    static void register(Context<Resource> context, OutcomeLog log, Action action) {
        Priming priming = new Priming(action, log);
        REGISTERED.add(priming);
        context.register(priming);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            action.run();
        } catch (Exception e) {
            log.warn("priming-failed").with(e).write();
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Clients notice by themselves that their connections are gone.
    }
}
