/** Shopware 6's app webhooks as shop events. */
@NullMarked
package dev.stammkunde.reports.platforms.shopware;

import org.jspecify.annotations.NullMarked;
