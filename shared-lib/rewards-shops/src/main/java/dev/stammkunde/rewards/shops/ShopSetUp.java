package dev.stammkunde.rewards.shops;

import java.util.Optional;

/** What connecting a shop needs beside its webhooks. */
public interface ShopSetUp {

    /** Asks which rights the credentials lack; changes nothing. */
    ShopRights rights(String shopId);

    /**
     * Brings the shop to deliver a webhook: a code for nobody is made, and a webhook for a moment
     * that tells of new codes. What is left of an earlier test is taken away with it.
     */
    TestDelivery beginTest(WebhookPlace place);

    /**
     * Takes the webhook of a test away that was cut short; else nobody would miss it.
     *
     * @return why it may be left; empty if none is
     */
    Optional<String> endLeftTest(WebhookPlace place);

    /**
     * Takes the code and the webhook of a test away. Twice does no harm.
     *
     * @return why something may be left; empty if nothing is
     */
    Optional<String> endTest(WebhookPlace place, String code);
}
