package dev.stammkunde.reports.platforms;

import dev.stammkunde.reports.platforms.shopify.ShopifyTranslator;
import dev.stammkunde.reports.platforms.shopware.ShopwareTranslator;
import dev.stammkunde.reports.platforms.signature.ShopifySignature;
import dev.stammkunde.reports.platforms.signature.ShopwareSignature;
import dev.stammkunde.reports.platforms.signature.SignatureScheme;
import dev.stammkunde.reports.platforms.signature.StandardWebhooksSignature;
import dev.stammkunde.reports.platforms.signature.WooCommerceSignature;
import dev.stammkunde.reports.platforms.standard.StandardTranslator;
import dev.stammkunde.reports.platforms.translation.Delivery;
import dev.stammkunde.reports.platforms.translation.Translator;
import dev.stammkunde.reports.platforms.woocommerce.WooCommerceTranslator;
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
public record PlatformAdapter(
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
    public static PlatformAdapter of(Platform platform) {
        return switch (platform) {
            case SHOPIFY -> SHOPIFY;
            case WOOCOMMERCE -> WOOCOMMERCE;
            case SHOPWARE -> SHOPWARE;
            case STANDARD -> STANDARD;
        };
    }
}
