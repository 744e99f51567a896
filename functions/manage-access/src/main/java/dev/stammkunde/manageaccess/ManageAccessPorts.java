package dev.stammkunde.manageaccess;

import dev.stammkunde.reports.connections.WebhookSecretTexts;
import dev.stammkunde.shop.Platform;
import dev.stammkunde.shop.ShopRhythms;
import dev.stammkunde.shop.access.SecretChanges;
import dev.stammkunde.shop.access.ShopApiKeys;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the function works on.
 *
 * @param keys of the member API
 * @param newKey makes keys that nobody can guess
 * @param texts how shops sign their webhooks
 * @param changes of that, and who made them
 * @param rhythms when shops were heard
 * @param newSecret makes secrets of webhooks, of all platforms but Shopify
 */
record ManageAccessPorts(
        ShopApiKeys keys,
        Supplier<String> newKey,
        WebhookSecretTexts texts,
        SecretChanges changes,
        ShopRhythms rhythms,
        Function<Platform, String> newSecret) {}
