package dev.stammkunde.rewards.shops;

import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.rewards.codes.CodeRefusal;

import java.time.Duration;
import java.util.Optional;

/** What a shop's admin interface says to one request. Details never name the customer. */
sealed interface ShopReply {

    /** Finds why something was not done, or why nobody knows; empty if the shop says it was. */
    default Optional<String> findProblem() {
        return switch (this) {
            case Done _, Taken _ -> Optional.empty();
            case Refused refused -> Optional.of(refused.detail());
            case NotNow notNow -> Optional.of(notNow.detail());
            case Open open -> Optional.of(open.detail());
        };
    }

    /** It says that it was done. */
    record Done(JsonField document) implements ShopReply {}

    /** It says that there is such a code already. */
    record Taken() implements ShopReply {}

    /** Nothing was done, and the same request will not be done either. */
    record Refused(CodeRefusal reason, String detail) implements ShopReply {}

    /**
     * Nothing was done, but may be later.
     *
     * @param after how long the shop wants to be left alone
     */
    record NotNow(String detail, Duration after) implements ShopReply {}

    /** It may have been done or not. */
    record Open(String detail) implements ShopReply {}
}
