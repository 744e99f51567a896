package dev.stammkunde.architecturetests.costs;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.stammkunde.testkit.FixedContext;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A function's jar as Lambda gets it, with what it writes to its log. */
public final class DeployedFunction implements AutoCloseable {

    private final URLClassLoader classes;
    private final RequestStreamHandler handler;

    /**
     * Makes the handler by its constructor for Lambda, which reads its settings.
     *
     * @param handler its class, as the template names it
     */
    DeployedFunction(Path jar, String handler) throws IOException, ReflectiveOperationException {
        classes = new URLClassLoader(new URL[] {jar.toUri().toURL()}, new LambdaInterfaces());
        this.handler =
                (RequestStreamHandler)
                        classes.loadClass(handler).getDeclaredConstructor().newInstance();
    }

    /** What an invocation answered and logged. */
    public record Answer(String response, String log) {}

    public Answer invoke(String event) throws IOException {
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    response,
                    FixedContext.unhurried());
        } catch (IOException | RuntimeException fault) {
            throw new IllegalStateException(log.toString(StandardCharsets.UTF_8), fault);
        } finally {
            System.setOut(out);
        }
        return new Answer(
                response.toString(StandardCharsets.UTF_8), log.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    /** Shares with a function what Lambda's runtime shares with it, and the JDK. */
    private static final class LambdaInterfaces extends ClassLoader {

        LambdaInterfaces() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("com.amazonaws.services.lambda.runtime.")) {
                return DeployedFunction.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
