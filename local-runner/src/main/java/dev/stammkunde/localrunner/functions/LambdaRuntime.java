package dev.stammkunde.localrunner.functions;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Shows a function what Lambda's own runtime shows it: the JDK, the Lambda interfaces and CRaC, and
 * nothing else of the runner.
 */
final class LambdaRuntime extends ClassLoader {

    LambdaRuntime() {
        super("lambda-runtime", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("com.amazonaws.services.lambda.runtime.")
                || name.startsWith("org.crac.")) {
            return LambdaRuntime.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return Collections.emptyEnumeration();
    }
}
