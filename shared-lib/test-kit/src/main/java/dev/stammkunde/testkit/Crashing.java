package dev.stammkunde.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets a function stop at one call of all its ports, before or after the call's effect. */
public final class Crashing {

    private final boolean afterEffect;
    private int callsUntilCrash;

    /** Crashes at the call of this number, from 0. */
    public Crashing(int callsUntilCrash, boolean afterEffect) {
        this.callsUntilCrash = callsUntilCrash;
        this.afterEffect = afterEffect;
    }

    /** Says that the function stopped here. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Never crashes. */
    public static Crashing never() {
        return new Crashing(Integer.MAX_VALUE, false);
    }

    /** Whether there were so many calls that it crashed. */
    public boolean crashed() {
        return callsUntilCrash < 0;
    }

    /** Returns a port whose calls count. */
    public <T> T wrap(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            boolean crashes = callsUntilCrash-- == 0;
                            if (crashes && !afterEffect) {
                                throw new Crash();
                            }
                            try {
                                Object result = method.invoke(real, arguments);
                                if (crashes) {
                                    throw new Crash();
                                }
                                return result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
