package dev.stammkunde.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Notes which calls a function makes to its ports. */
public final class CountedCalls {

    private final List<String> calls = new ArrayList<>();

    /** Returns the calls in their order, such as {@code profileOf[7001]}. */
    public List<String> all() {
        return List.copyOf(calls);
    }

    /** Returns a port whose calls are noted. */
    public <T> T wrap(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            calls.add(
                                    method.getName()
                                            + (arguments == null
                                                    ? "[]"
                                                    : Arrays.toString(arguments)));
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
