package dev.stammkunde.localrunner.functions;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of the AWS SDK and of what it stands on, loaded once in a process rather than once
 * for each function: they are most of what a function loads, and equal in all jars, which one build
 * makes. A function is shown those that its own jar has, so that one that is missing there is
 * missing here as well.
 */
final class Libraries {

    /** What keeps nothing of a function: loggers, for one, are not among them. */
    private static final List<String> PACKAGES =
            List.of(
                    "software.amazon.awssdk.",
                    "org.apache.hc.",
                    "com.fasterxml.jackson.",
                    "org.reactivestreams.");

    private static final Loader LOADER = new Loader();

    private Libraries() {}

    /** Returns whether the class is one that functions share. */
    static boolean holds(String className) {
        return PACKAGES.stream().anyMatch(className::startsWith);
    }

    /** Takes in a function's jar. */
    static void add(Path jar) throws MalformedURLException {
        LOADER.addURL(jar.toUri().toURL());
    }

    static Class<?> load(String className) throws ClassNotFoundException {
        return LOADER.loadClass(className);
    }

    private static final class Loader extends URLClassLoader {

        static {
            registerAsParallelCapable();
        }

        Loader() {
            super("libraries", new URL[0], new LambdaRuntime());
        }

        /** So that it may be told of a jar from out here. */
        @Override
        protected void addURL(URL url) {
            super.addURL(url);
        }
    }
}
