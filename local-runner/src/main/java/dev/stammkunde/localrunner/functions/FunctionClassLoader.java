package dev.stammkunde.localrunner.functions;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Loads one function's jar apart from the runner and from other functions. Only the JDK and the
 * types that Lambda's own runtime shares with a function (the Lambda interfaces and CRaC) come from
 * outside.
 */
final class FunctionClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    FunctionClassLoader(String name, Path jar) throws MalformedURLException {
        super(name, new URL[] {jar.toUri().toURL()}, new Shared());
    }

    /** Shows a function what Lambda's runtime shows it. */
    private static final class Shared extends ClassLoader {

        Shared() {
            super("shared", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("com.amazonaws.services.lambda.runtime.")
                    || name.startsWith("org.crac.")) {
                return Shared.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            return Collections.emptyEnumeration();
        }
    }
}
