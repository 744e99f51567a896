package dev.stammkunde.platform.logs;

import dev.stammkunde.platform.json.JsonObjectText;
import dev.stammkunde.platform.json.JsonText;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

import java.time.Instant;
import java.util.List;

/**
 * Writes each event as one line of JSON to standard output.
 *
 * <p>{@code timestamp} (RFC 3339) and {@code level} are named as Lambda wants them, so that it
 * takes the line as it is and can filter it by level. Exceptions are written by class and place in
 * the code, never by message: messages quote data.
 */
final class JsonLogger extends AbstractLogger implements LoggingEventAware {

    private static final long serialVersionUID = 1L;

    private final int threshold;

    JsonLogger(String name, Level threshold) {
        this.name = name;
        this.threshold = threshold.toInt();
    }

    @Override
    public void log(LoggingEvent event) {
        write(
                event.getLevel(),
                MessageFormatter.basicArrayFormat(event.getMessage(), event.getArgumentArray()),
                event.getKeyValuePairs(),
                event.getThrowable());
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable exception) {
        write(level, MessageFormatter.basicArrayFormat(pattern, arguments), List.of(), exception);
    }

    private void write(
            Level level,
            @Nullable String message,
            @Nullable List<KeyValuePair> fields,
            @Nullable Throwable exception) {
        StandardOutput.line(
                JsonText.object(
                        json -> {
                            json.text("timestamp", Instant.now())
                                    .text("level", level)
                                    .text("logger", name)
                                    .text("message", message);
                            if (fields != null) {
                                fields.forEach(field -> write(json, field));
                            }
                            if (exception != null) {
                                write(json, exception);
                            }
                        }));
    }

    /**
     * No switch over types: the first one in a process takes 6 ms, and this runs in cold starts.
     */
    private static void write(JsonObjectText json, KeyValuePair field) {
        if (field.value instanceof Number number
                && (number instanceof Long || number instanceof Integer)) {
            json.number(field.key, number.longValue());
        } else if (field.value instanceof Boolean truth) {
            json.bool(field.key, truth);
        } else {
            json.text(field.key, field.value);
        }
    }

    private static void write(JsonObjectText json, Throwable exception) {
        json.text("error", exception.getClass().getName())
                .array(
                        "stack",
                        stack -> {
                            for (StackTraceElement frame : exception.getStackTrace()) {
                                stack.text(frame.toString());
                            }
                        });
        Throwable cause = exception.getCause();
        if (cause != null && cause != exception) {
            json.text("cause", cause.getClass().getName());
        }
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    private boolean isEnabled(Level level) {
        return level.toInt() >= threshold;
    }

    @Override
    public boolean isTraceEnabled() {
        return isEnabled(Level.TRACE);
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
        return isTraceEnabled();
    }

    @Override
    public boolean isDebugEnabled() {
        return isEnabled(Level.DEBUG);
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
        return isDebugEnabled();
    }

    @Override
    public boolean isInfoEnabled() {
        return isEnabled(Level.INFO);
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
        return isInfoEnabled();
    }

    @Override
    public boolean isWarnEnabled() {
        return isEnabled(Level.WARN);
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
        return isWarnEnabled();
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
        return true;
    }
}
