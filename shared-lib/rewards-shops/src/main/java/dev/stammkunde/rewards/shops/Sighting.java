package dev.stammkunde.rewards.shops;

import dev.stammkunde.rewards.codes.CodeRefusal;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** What a shop says of a code when it is asked for it. */
sealed interface Sighting {

    /**
     * The shop has it.
     *
     * @param reference what the shop calls it
     * @param gives what it takes off, in the words of {@link ShopAdmin#gives}
     * @param works whether a customer can use it now or later
     * @param used whether the shop counts a use of it
     * @param endsAt the first instant at which it works no longer; absent where it does not end
     */
    record Seen(
            String reference, String gives, boolean works, boolean used, @Nullable Instant endsAt)
            implements Sighting {}

    /** The shop has none. */
    record NotThere() implements Sighting {}

    /** The shop does not tell, however often it is asked. */
    record Hidden(CodeRefusal reason, String detail) implements Sighting {}

    /**
     * The shop does not tell now.
     *
     * @param after how long it wants to be left alone before it is asked again; absent where it is
     *     not to be asked again soon
     */
    record Unclear(String detail, @Nullable Duration after) implements Sighting {}
}
