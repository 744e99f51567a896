package dev.stammkunde.dispatchsurveys;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Puts a fault before, or after, each call of a port. */
final class Faulty {

    private Faulty() {}

    /** Returns the port with {@link Shop#beforeCall} run around each of its calls. */
    static <T> T around(Class<T> port, T real, Shop shop) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> {
                            shop.beforeCall.run();
                            try {
                                Object answer = method.invoke(real, arguments);
                                shop.beforeCall.run();
                                return answer;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }));
    }
}
