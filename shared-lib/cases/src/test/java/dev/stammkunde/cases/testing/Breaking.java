package dev.stammkunde.cases.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Breaks off before or after one call of several ports, counted together.
 *
 * @param step twice the number of the call, and one more to break off after it
 * @param calls how many there were, in its one element
 */
public record Breaking(int step, int[] calls) {

    /** Stands for the end of a process. */
    public static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns a port that calls another one. */
    public <T> T around(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> {
                            int call = calls[0]++;
                            breakOff(call * 2);
                            Object answer;
                            try {
                                answer = method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                            breakOff(call * 2 + 1);
                            return answer;
                        }));
    }

    private void breakOff(int here) {
        if (here == step) {
            throw new BrokenOff();
        }
    }
}
