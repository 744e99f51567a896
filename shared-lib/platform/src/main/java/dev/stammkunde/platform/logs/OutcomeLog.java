package dev.stammkunde.platform.logs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Logs what became of each trigger, as one structured line per outcome.
 *
 * <p>Only what {@link LogKey} names can be logged, so that no body, address or name gets in by
 * habit; a text that looks like an e-mail address is withheld nevertheless. Immutable.
 *
 * <p>{@code log.info("points-booked").with(LogKey.SHOP_ID, shopId).with(LogKey.POINTS, 37).write()}
 */
public final class OutcomeLog {

    private static final ScopedValue<String> CURRENT_REQUEST = ScopedValue.newInstance();

    private final Logger logger;
    private final String function;
    private final String requestId;

    private OutcomeLog(Logger logger, String function, String requestId) {
        this.logger = logger;
        this.function = function;
        this.requestId = requestId;
    }

    /**
     * Returns the log of a function, outside of any request.
     *
     * @param function its name, such as {@code award-points}
     */
    public static OutcomeLog of(String function) {
        return new OutcomeLog(LoggerFactory.getLogger(function), function, "");
    }

    /** Returns this function's log for one request. */
    public OutcomeLog forRequest(String awsRequestId) {
        return new OutcomeLog(logger, function, awsRequestId);
    }

    /** Runs what belongs to one request: every line written by it bears the request's id. */
    public static void inRequest(String awsRequestId, Runnable work) {
        ScopedValue.where(CURRENT_REQUEST, awsRequestId).run(work);
    }

    /** Begins a line on something that went as it should. */
    public OutcomeLine info(String outcome) {
        return line(Level.INFO, outcome);
    }

    /** Begins a line on something that was refused, or that will be tried again. */
    public OutcomeLine warn(String outcome) {
        return line(Level.WARN, outcome);
    }

    /** Begins a line on something that somebody must look at. */
    public OutcomeLine error(String outcome) {
        return line(Level.ERROR, outcome);
    }

    private OutcomeLine line(Level level, String outcome) {
        String id = requestId.isEmpty() ? CURRENT_REQUEST.orElse("") : requestId;
        OutcomeLine line =
                new OutcomeLine(logger.atLevel(level), outcome).plain("function", function);
        return id.isEmpty() ? line : line.plain("requestId", id);
    }
}
