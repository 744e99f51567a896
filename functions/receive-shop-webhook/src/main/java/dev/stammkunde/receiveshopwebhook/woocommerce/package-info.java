/** WooCommerce's REST payloads as shop events. */
@NullMarked
package dev.stammkunde.receiveshopwebhook.woocommerce;

import org.jspecify.annotations.NullMarked;
