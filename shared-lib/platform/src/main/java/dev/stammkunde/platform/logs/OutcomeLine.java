package dev.stammkunde.platform.logs;

import dev.stammkunde.platform.json.InvalidFieldException;
import dev.stammkunde.platform.json.NotJsonException;
import dev.stammkunde.platform.json.UnusableDocumentException;

import org.slf4j.spi.LoggingEventBuilder;

import java.util.Arrays;

/** One line of an {@link OutcomeLog}, written by {@link #write}. */
public final class OutcomeLine {

    static final int MAX_LENGTH = 200;
    private static final String OUR_CODE = "dev.stammkunde.";

    private LoggingEventBuilder event;
    private final String outcome;

    OutcomeLine(LoggingEventBuilder event, String outcome) {
        this.event = event;
        this.outcome = outcome;
    }

    /** Adds an id or a word: 200 characters of it at most, and no e-mail address. */
    public OutcomeLine with(LogKey key, String value) {
        return plain(key.field(), presentable(value));
    }

    /** Adds a constant's name. */
    public OutcomeLine with(LogKey key, Enum<?> value) {
        return plain(key.field(), value.name());
    }

    /** Adds a number. */
    public OutcomeLine with(LogKey key, long value) {
        event = event.addKeyValue(key.field(), value);
        return this;
    }

    /**
     * Adds the class of an exception and where in our code it came from. Its message only if it is
     * known to quote no data: others come from libraries, and may hold whatever they were given.
     */
    public OutcomeLine with(Throwable exception) {
        plain(LogKey.ERROR.field(), exception.getClass().getName());
        Arrays.stream(exception.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OUR_CODE))
                .findFirst()
                .ifPresent(frame -> plain(LogKey.AT.field(), frame.toString()));
        return switch (exception) {
            case InvalidFieldException e ->
                    with(LogKey.FIELD, e.path()).with(LogKey.PROBLEM, e.problem());
            case UnusableDocumentException e ->
                    with(LogKey.DOCUMENT, e.document())
                            .with(LogKey.FIELD, e.problems().getFirst().path())
                            .with(LogKey.PROBLEM, e.problems().toString());
            case NotJsonException e -> with(LogKey.PROBLEM, String.valueOf(e.getMessage()));
            default -> this;
        };
    }

    /** Writes the line. */
    public void write() {
        event.log(outcome);
    }

    OutcomeLine plain(String key, String value) {
        event = event.addKeyValue(key, value);
        return this;
    }

    private static String presentable(String value) {
        if (value.indexOf('@') >= 0) {
            return "(withheld)";
        }
        return value.length() <= MAX_LENGTH ? value : value.substring(0, MAX_LENGTH) + "…";
    }
}
