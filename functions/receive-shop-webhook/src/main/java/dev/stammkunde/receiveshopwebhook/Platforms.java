package dev.stammkunde.receiveshopwebhook;

import dev.stammkunde.receiveshopwebhook.shopify.ShopifyTranslator;
import dev.stammkunde.receiveshopwebhook.shopware.ShopwareTranslator;
import dev.stammkunde.receiveshopwebhook.signature.ShopifySignature;
import dev.stammkunde.receiveshopwebhook.signature.ShopwareSignature;
import dev.stammkunde.receiveshopwebhook.signature.SignatureScheme;
import dev.stammkunde.receiveshopwebhook.signature.StandardWebhooksSignature;
import dev.stammkunde.receiveshopwebhook.signature.WooCommerceSignature;
import dev.stammkunde.receiveshopwebhook.standard.StandardTranslator;
import dev.stammkunde.receiveshopwebhook.translation.Translator;
import dev.stammkunde.receiveshopwebhook.woocommerce.WooCommerceTranslator;
import dev.stammkunde.shop.Platform;

import java.util.Optional;
import java.util.stream.Stream;

/** What belongs to which platform. A new platform is a new constant and a line in each switch. */
final class Platforms {

    private static final SignatureScheme SHOPIFY = new ShopifySignature();
    private static final SignatureScheme WOOCOMMERCE = new WooCommerceSignature();
    private static final SignatureScheme SHOPWARE = new ShopwareSignature();
    private static final SignatureScheme STANDARD = new StandardWebhooksSignature();

    private static final Translator FROM_SHOPIFY = new ShopifyTranslator();
    private static final Translator FROM_WOOCOMMERCE = new WooCommerceTranslator();
    private static final Translator FROM_SHOPWARE = new ShopwareTranslator();
    private static final Translator FROM_STANDARD = new StandardTranslator();

    private Platforms() {}

    /** Finds a platform by its name in webhook URLs and in secrets. */
    static Optional<Platform> find(String pathSegment) {
        return Stream.of(Platform.values())
                .filter(platform -> platform.pathSegment().equals(pathSegment))
                .findFirst();
    }

    static SignatureScheme signature(Platform platform) {
        return switch (platform) {
            case SHOPIFY -> SHOPIFY;
            case WOOCOMMERCE -> WOOCOMMERCE;
            case SHOPWARE -> SHOPWARE;
            case STANDARD -> STANDARD;
        };
    }

    static Translator translator(Platform platform) {
        return switch (platform) {
            case SHOPIFY -> FROM_SHOPIFY;
            case WOOCOMMERCE -> FROM_WOOCOMMERCE;
            case SHOPWARE -> FROM_SHOPWARE;
            case STANDARD -> FROM_STANDARD;
        };
    }
}
