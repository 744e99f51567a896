package dev.stammkunde.sendbirthdaymails;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets the function stop at one call of all its ports, before or after the call's effect. */
final class Crashing {

    private final boolean afterEffect;
    private int callsUntilCrash;

    Crashing(int callsUntilCrash, boolean afterEffect) {
        this.callsUntilCrash = callsUntilCrash;
        this.afterEffect = afterEffect;
    }

    /** Says that the function stopped here. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Never crashes. */
    static Crashing never() {
        return new Crashing(Integer.MAX_VALUE, false);
    }

    boolean crashed() {
        return callsUntilCrash < 0;
    }

    <T> T wrap(Class<T> port, T real) {
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
