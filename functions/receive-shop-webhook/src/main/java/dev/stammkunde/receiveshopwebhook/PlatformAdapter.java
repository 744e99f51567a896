package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.receiveshopwebhook.shopify.ShopifyTranslator;
import dev.stammkunde.receiveshopwebhook.shopware.ShopwareTranslator;
import dev.stammkunde.receiveshopwebhook.signature.ShopifySignature;
import dev.stammkunde.receiveshopwebhook.signature.ShopwareSignature;
import dev.stammkunde.receiveshopwebhook.signature.SignatureScheme;
import dev.stammkunde.receiveshopwebhook.signature.StandardWebhooksSignature;
import dev.stammkunde.receiveshopwebhook.signature.WooCommerceSignature;
import dev.stammkunde.receiveshopwebhook.standard.StandardTranslator;
import dev.stammkunde.receiveshopwebhook.translation.Delivery;
import dev.stammkunde.receiveshopwebhook.translation.Translator;
import dev.stammkunde.receiveshopwebhook.woocommerce.WooCommerceTranslator;
import dev.stammkunde.shop.Platform;

import java.util.function.Predicate;

/**
 * All in which the webhooks of one platform differ from those of another.
 *
 * @param signature how its deliveries are signed
 * @param translator what they say in our language
 * @param ping tells a try that is not signed and says nothing
 * @param hears4xx whether its senders are developers, who mend what a 4xx complains of; other
 *     platforms count it as a failure, and switch a webhook off
 * @param repeatsOrders whether it sends several webhooks for one change of an order
 */
record PlatformAdapter(
        SignatureScheme signature,
        Translator translator,
        Predicate<Delivery> ping,
        boolean hears4xx,
        boolean repeatsOrders) {

    private static final PlatformAdapter SHOPIFY =
            new PlatformAdapter(
                    new ShopifySignature(), new ShopifyTranslator(), _ -> false, false, true);
    private static final PlatformAdapter WOOCOMMERCE =
            new PlatformAdapter(
                    new WooCommerceSignature(),
                    new WooCommerceTranslator(),
                    delivery -> WooCommerceSignature.isPing(delivery.headers(), delivery.body()),
                    false,
                    true);
    private static final PlatformAdapter SHOPWARE =
            new PlatformAdapter(
                    new ShopwareSignature(), new ShopwareTranslator(), _ -> false, false, true);
    private static final PlatformAdapter STANDARD =
            new PlatformAdapter(
                    new StandardWebhooksSignature(),
                    new StandardTranslator(),
                    _ -> false,
                    true,
                    false);

    /** Returns the one of a platform. */
    static PlatformAdapter of(Platform platform) {
        return switch (platform) {
            case SHOPIFY -> SHOPIFY;
            case WOOCOMMERCE -> WOOCOMMERCE;
            case SHOPWARE -> SHOPWARE;
            case STANDARD -> STANDARD;
        };
    }
}
