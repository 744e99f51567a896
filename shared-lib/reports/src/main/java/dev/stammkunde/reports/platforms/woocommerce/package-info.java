/** WooCommerce's REST payloads as shop events. */
@NullMarked
package dev.stammkunde.reports.platforms.woocommerce;

import org.jspecify.annotations.NullMarked;
