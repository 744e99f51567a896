package dev.stammkunde.rewards.codes;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What a shop answers to a code that is to work no longer. */
public sealed interface CodeEnding {

    /**
     * The shop has said that the code exists and works no longer.
     *
     * @param used whether the shop says that an order has used it, which may be told late; {@code
     *     false} is no proof
     */
    record Dead(boolean used) implements CodeEnding {}

    /**
     * The shop knows no such code. A call that was to make it may still be on its way, so whoever
     * asks counts that only some time after the last one.
     */
    record Absent() implements CodeEnding {}

    /**
     * It cannot be ended before its own end.
     *
     * @param endsAt absent where it never ends
     */
    record CannotBeEnded(@Nullable Instant endsAt) implements CodeEnding {}

    /**
     * The shop will not end it, however often it is asked: a person has to.
     *
     * @param detail for the team and the log: what the shop said, without the customer
     */
    record Rejected(CodeRefusal reason, String detail) implements CodeEnding {}

    /**
     * Nobody knows: it may work or not. To be asked again.
     *
     * @param detail for the team and the log, without the customer
     */
    record Unknown(String detail) implements CodeEnding {}
}
