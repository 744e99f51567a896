/** Who may ask for what: API keys and the shops that they open. */
@NullMarked
package dev.stammkunde.shop.access;

import org.jspecify.annotations.NullMarked;
