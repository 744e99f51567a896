/** Shopify's REST payloads as shop events. */
@NullMarked
package dev.stammkunde.receiveshopwebhook.shopify;

import org.jspecify.annotations.NullMarked;
