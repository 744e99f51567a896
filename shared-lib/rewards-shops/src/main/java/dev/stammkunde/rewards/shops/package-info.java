/** Makes codes exist in Shopify, WooCommerce and Shopware, by their admin interfaces. */
@NullMarked
package dev.stammkunde.rewards.shops;

import org.jspecify.annotations.NullMarked;
