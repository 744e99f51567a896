package dev.stammkunde.localrunner.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.localrunner.template.Stack;
import dev.stammkunde.stacktemplate.Names;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Makes handlers of one function from its jar, by the public constructor without arguments. */
final class HandlerFactory implements AutoCloseable {

    private final Stack.Function function;
    private final Map<String, String> settings;
    private @Nullable FunctionClassLoader loader;

    HandlerFactory(Stack.Function function, SystemSettings.Endpoints endpoints) {
        this.function = function;
        var all = new HashMap<>(function.environment());
        all.putAll(SystemSettings.sdk(endpoints, Names.REGION));
        all.put("AWS_REGION", Names.REGION);
        all.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        this.settings = Map.copyOf(all);
    }

    /** Makes one more handler; whatever its construction throws is thrown. */
    RequestStreamHandler make() throws Exception {
        var classes = loader();
        var name = function.handler().split("::", 2)[0];
        var type = classes.loadClass(name);
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(classes);
        try {
            var made = SystemSettings.with(settings, () -> type.getConstructor().newInstance());
            if (made instanceof RequestStreamHandler handler) {
                return handler;
            }
            throw new IllegalStateException(name + " is no RequestStreamHandler.");
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    name + " cannot be constructed: " + e.getCause(), e.getCause());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private synchronized FunctionClassLoader loader() throws IOException {
        if (loader == null) {
            if (!Files.isRegularFile(function.code())) {
                throw new IllegalStateException(
                        function.code() + " is not there: build it with ./mvnw package.");
            }
            loader = new FunctionClassLoader(function.id(), function.code());
        }
        return loader;
    }

    @Override
    public synchronized void close() {
        if (loader != null) {
            try {
                loader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
