package dev.stammkunde.platform.logs;

import dev.stammkunde.platform.settings.Settings;

import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * SLF4J's way to {@link JsonLogger}. Found by ServiceLoader, hence public.
 *
 * <p>Our own loggers, named for their function, write from {@code AWS_LAMBDA_LOG_LEVEL} (which
 * Lambda sets; INFO by default) up; libraries' loggers, named for a class, from WARN up.
 */
public final class JsonLogProvider implements SLF4JServiceProvider {

    private final ConcurrentMap<String, JsonLogger> loggers = new ConcurrentHashMap<>();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();
    private Level threshold = Level.INFO;

    @Override
    public void initialize() {
        threshold = level(Settings.ofProcess().findText("AWS_LAMBDA_LOG_LEVEL").orElse(null));
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, n -> new JsonLogger(n, thresholdOf(n)));
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    private Level thresholdOf(String name) {
        boolean library = name.indexOf('.') >= 0;
        return library && threshold.toInt() < Level.WARN.toInt() ? Level.WARN : threshold;
    }

    static Level level(@Nullable String name) {
        if (name == null) {
            return Level.INFO;
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "TRACE" -> Level.TRACE;
            case "DEBUG" -> Level.DEBUG;
            case "WARN" -> Level.WARN;
            case "ERROR", "FATAL" -> Level.ERROR;
            default -> Level.INFO;
        };
    }
}
