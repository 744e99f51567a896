package dev.stammkunde.rewards.shops;

import java.util.Optional;

/** The webhooks of shops, as their admin interfaces show and take them. */
public interface ShopWebhooks {

    /** Looks how the webhooks stand that the product needs; changes nothing. */
    WebhookLook check(WebhookPlace place);

    /**
     * Makes a webhook that is missing, switches one on that is off, or leads one back that goes
     * elsewhere. Twice does no harm. Other systems' webhooks are never touched.
     *
     * @return why it cannot be done; empty if the shop says that it is done
     */
    Optional<String> putRight(WebhookPlace place, NeededWebhook webhook);

    /** Looks, puts right what does not work, and looks again if anything was to be done. */
    WebhookMending putBack(WebhookPlace place);
}
