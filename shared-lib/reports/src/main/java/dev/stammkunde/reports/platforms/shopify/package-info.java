/** Shopify's REST payloads as shop events. */
@NullMarked
package dev.stammkunde.reports.platforms.shopify;

import org.jspecify.annotations.NullMarked;
