package dev.stammkunde.localrunner.functions;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Loads one function's jar apart from the runner and from other functions. From outside come only
 * what Lambda's runtime shows a function, and the {@link Libraries} that its jar has too.
 */
final class FunctionClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    FunctionClassLoader(String name, Path jar) throws MalformedURLException {
        super(name, new URL[] {jar.toUri().toURL()}, new LambdaRuntime());
        Libraries.add(jar);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (Libraries.holds(name) && findResource(name.replace('.', '/') + ".class") != null) {
            return Libraries.load(name);
        }
        return super.loadClass(name, resolve);
    }
}
