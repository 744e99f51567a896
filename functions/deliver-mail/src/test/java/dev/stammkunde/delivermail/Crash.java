package dev.stammkunde.delivermail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Kills the function at one of its calls to the outside, before or after the call's effect. */
final class Crash {

    /** When it dies. */
    enum When {
        BEFORE,
        AFTER
    }

    /** The death of the process: nothing catches it. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int atCall;
    private final When when;
    private int calls;

    /**
     * Dies once.
     *
     * @param atCall the number of the call, from 1; 0 for never
     */
    Crash(int atCall, When when) {
        this.atCall = atCall;
        this.when = when;
    }

    int calls() {
        return calls;
    }

    <T> T around(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            boolean dies = ++calls == atCall;
                            if (dies && when == When.BEFORE) {
                                throw new Death();
                            }
                            Object result;
                            try {
                                result = method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                            if (dies) {
                                throw new Death();
                            }
                            return result;
                        }));
    }
}
