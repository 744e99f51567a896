package dev.stammkunde.platform.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A run of a function on its sample events that leaves nothing behind: no call reaches AWS, since
 * the HTTP client of {@code AwsClients} takes its answers from here, and nothing is printed.
 *
 * <p>It is the thread that is marked, for as long as {@link #carryOut} runs. So nothing that an
 * event says can make a rehearsal of it, and none can last longer than that.
 */
public final class Rehearsal {

    private static final ScopedValue<Rehearsal> CURRENT = ScopedValue.newInstance();

    /** As a table without items answers, or a service that took what it was given. */
    private static final String NOTHING = "{}";

    private final List<ScriptedAnswer> answers;
    private final Set<ScriptedAnswer> given = ConcurrentHashMap.newKeySet();
    private final List<String> unscripted = new CopyOnWriteArrayList<>();
    private final Set<String> hosts = ConcurrentHashMap.newKeySet();

    /** Makes a rehearsal in which AWS answers as it is told, by the first answer that fits. */
    public Rehearsal(List<ScriptedAnswer> answers) {
        this.answers = List.copyOf(answers);
    }

    /** Returns whether this thread rehearses. */
    public static boolean isOn() {
        return CURRENT.isBound();
    }

    /** Returns the rehearsal that this thread is in. */
    public static Optional<Rehearsal> findCurrent() {
        return isOn() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does a work as a rehearsal, on this thread. */
    public <T> T carryOut(Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work::call);
    }

    /** Answers a call, by nothing if the script does not know it. */
    public String answer(String call, String request) {
        for (ScriptedAnswer answer : answers) {
            boolean isOver = answer.once() && given.contains(answer);
            if (!isOver && answer.isFor(call, request)) {
                given.add(answer);
                return answer.answer();
            }
        }
        unscripted.add(call);
        return NOTHING;
    }

    /** Begins one more round, in which each answer can be given anew. */
    public void startAgain() {
        given.clear();
        unscripted.clear();
    }

    /** Returns whether a host is asked for the first time, in whichever round. */
    public boolean isFirstTo(String host) {
        return hosts.add(host);
    }

    /**
     * Returns where function and script differ: calls that no answer was for, and answers that no
     * call was for.
     */
    public List<String> differences() {
        List<String> differences = new ArrayList<>();
        unscripted.forEach(call -> differences.add("no answer to " + call));
        answers.stream()
                .filter(answer -> !given.contains(answer))
                .forEach(
                        answer -> differences.add("no " + answer.call() + " of " + answer.about()));
        return differences;
    }
}
