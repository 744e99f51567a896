package dev.stammkunde.rewards.shops;

import dev.stammkunde.rewards.shops.OrderList.Listing;
import dev.stammkunde.rewards.shops.ShopReply.Done;
import dev.stammkunde.rewards.shops.ShopReply.NotNow;
import dev.stammkunde.rewards.shops.ShopReply.Open;
import dev.stammkunde.rewards.shops.ShopReply.Refused;
import dev.stammkunde.rewards.shops.ShopReply.Taken;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks a shop again that wants to be left alone for a moment: up to twice, after its pause. */
final class PatientAsking {

    static final int MOST_TRIES = 3;

    /** A caller waits no longer for a shop that wants to be left alone. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final Pauses pauses;

    PatientAsking(Pauses pauses) {
        this.pauses = pauses;
    }

    /** Sends a request that changes something: again only if it was certainly not done. */
    ShopReply send(Supplier<ShopReply> request) {
        ShopReply reply = request.get();
        for (int tries = 1;
                tries < MOST_TRIES
                        && reply instanceof NotNow notNow
                        && pause(tries, notNow.after());
                tries++) {
            reply = request.get();
        }
        return reply;
    }

    /**
     * Asks for something that changes nothing: again also if there was no answer.
     *
     * @param reply what the shop said; empty if it answered what it was asked for
     */
    private <T> T read(Supplier<T> request, Function<T, Optional<ShopReply>> reply) {
        T answer = request.get();
        for (int tries = 1;
                tries < MOST_TRIES && isWorthAnother(tries, reply.apply(answer));
                tries++) {
            answer = request.get();
        }
        return answer;
    }

    /** Asks for something that changes nothing. */
    ShopReply read(Supplier<ShopReply> request) {
        return read(request, Optional::of);
    }

    /** Asks for a shop's webhooks. */
    WebhookList list(WebhookAdmin shop) {
        return read(
                shop::list,
                list ->
                        list instanceof WebhookList.Hidden hidden
                                ? Optional.of(hidden.reply())
                                : Optional.empty());
    }

    /** Asks for a page of a shop's orders. */
    Listing list(OrderList shop, OrdersPlace place) {
        return read(
                () -> shop.list(place),
                listing ->
                        listing instanceof Listing.Hidden hidden
                                ? Optional.of(hidden.reply())
                                : Optional.empty());
    }

    private boolean isWorthAnother(int tries, Optional<ShopReply> reply) {
        return reply.filter(
                        said ->
                                switch (said) {
                                    case NotNow notNow -> pause(tries, notNow.after());
                                    case Open _ -> pause(tries, FIRST_PAUSE);
                                    case Done _, Taken _, Refused _ -> false;
                                })
                .isPresent();
    }

    /** Waits for as long as the shop wants and a little more each time; not for too long. */
    boolean pause(int tries, Duration wanted) {
        if (wanted.compareTo(LONGEST_PAUSE) > 0) {
            return false;
        }
        Duration own = FIRST_PAUSE.multipliedBy(1L << (tries - 1));
        pauses.take(wanted.compareTo(own) > 0 ? wanted : own);
        return true;
    }
}
