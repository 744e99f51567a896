/** What shops tell us, in one language for all platforms. */
@NullMarked
package dev.stammkunde.shop;

import org.jspecify.annotations.NullMarked;
