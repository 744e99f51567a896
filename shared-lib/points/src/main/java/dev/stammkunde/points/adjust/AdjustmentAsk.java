package dev.stammkunde.points.adjust;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What somebody asks for.
 *
 * @param customerId whose points, as the caller names them
 * @param points negative to take; never 0
 * @param reason shown to the customer and the auditor
 * @param note for colleagues and the auditor, never shown to the customer; absent without one
 * @param orderId the order that it makes up for; absent without one
 * @param actor who asks, as the caller's token or the operator says
 * @param reinstates when points were lost that come back by it, with where they came from; absent
 *     where the points are new
 */
public record AdjustmentAsk(
        String customerId,
        long points,
        String reason,
        @Nullable String note,
        @Nullable String orderId,
        String actor,
        @Nullable Instant reinstates) {

    public AdjustmentAsk {
        if (reinstates != null && points <= 0) {
            throw new IllegalArgumentException("what comes back is more than nothing");
        }
    }

    /** Asks for points that are new, or to be taken. */
    public AdjustmentAsk(
            String customerId,
            long points,
            String reason,
            @Nullable String note,
            @Nullable String orderId,
            String actor) {
        this(customerId, points, reason, note, orderId, actor, null);
    }

    /** Most points that are given or taken at once, by anybody. */
    public static final long MOST_POINTS = 1_000_000_000;

    /** What a reason must be, to complain with. */
    public static final String REASON_EXPECTED = "one line of 1 to 200 characters";

    /** What a note must be, to complain with. */
    public static final String NOTE_EXPECTED = "text of 1 to 500 characters";

    /** What points must be, to complain with. */
    public static final String POINTS_EXPECTED =
            "a whole number from -" + MOST_POINTS + " to " + MOST_POINTS + ", and not 0";

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_NOTE = 500;

    /** Whether points can be asked for. */
    public static boolean isPoints(long points) {
        return points != 0 && points >= -MOST_POINTS && points <= MOST_POINTS;
    }

    /** Whether a text can be a reason. Customers read it in one line. */
    public static boolean isReason(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_REASON
                && text.codePoints().noneMatch(AdjustmentAsk::breaksALine);
    }

    private static boolean breaksALine(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Whether a text can be a note. */
    public static boolean isNote(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NOTE;
    }
}
