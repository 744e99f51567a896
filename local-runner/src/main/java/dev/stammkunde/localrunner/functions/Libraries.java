package dev.stammkunde.localrunner.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of the AWS SDK and of what it stands on, loaded once for all functions of a runner
 * rather than once each: they are most of what a function loads, and equal in all jars, which one
 * build makes. A function is shown those that its own jar has, so that one that is missing there is
 * missing here as well.
 */
final class Libraries implements AutoCloseable {

    /** What keeps nothing of a function: loggers, for one, are not among them. */
    private static final List<String> PACKAGES =
            List.of(
                    "software.amazon.awssdk.",
                    "org.apache.hc.",
                    "com.fasterxml.jackson.",
                    "org.reactivestreams.");

    private final Loader loader = new Loader();

    /** Returns whether the class is one that functions share. */
    static boolean holds(String className) {
        return PACKAGES.stream().anyMatch(className::startsWith);
    }

    /** Takes in a function's jar. */
    void add(Path jar) throws MalformedURLException {
        loader.addURL(jar.toUri().toURL());
    }

    Class<?> load(String className) throws ClassNotFoundException {
        return loader.loadClass(className);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
