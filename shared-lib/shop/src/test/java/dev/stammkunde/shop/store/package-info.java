/** The API keys table. */
@NullMarked
package dev.stammkunde.shop.store;

import org.jspecify.annotations.NullMarked;
