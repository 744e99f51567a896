package dev.stammkunde.localrunner.shops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plays the admin interface of one shop. */
interface PlayedShop {

    /** Its id. */
    String id();

    /** After how many failed deliveries in a row a webhook is switched off. */
    int mostFailedDeliveries();

    /** The path segment of its platform. */
    String platform();

    /** Whether a call makes or ends something; logging in does not. */
    boolean isWrite(ShopCall call);

    /** Answers a call about orders with its own words where the credentials are wrong. */
    Optional<ShopAnswer> findObjection(ShopCall call);

    /** Answers a call. */
    ShopAnswer answer(ShopCall call, Instant now);

    /** Says that there is such a code, or what comes next to it for another write. */
    ShopAnswer saysExists(ShopCall call);

    /** Says that what was asked is done. */
    ShopAnswer saysDone(ShopCall call);

    /** Wants to be left alone for a second. */
    ShopAnswer throttled();

    /** Returns the codes, oldest first. */
    List<PlayedCode> codes(Instant now);

    /** Counts a use of a code, as an order does. */
    void use(String code, String orderId);
}
