package dev.stammkunde.platform.admin;

import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.OutcomeLine;

import java.util.function.UnaryOperator;

/**
 * An answer, and what the log says of it beside its status.
 *
 * @param more adds to the log line, never customer data
 */
public record AdminAnswer(HttpResponse response, UnaryOperator<OutcomeLine> more) {

    /** Makes an answer of which its status says enough. */
    public static AdminAnswer of(HttpResponse response) {
        return new AdminAnswer(response, line -> line);
    }
}
