/** What shops tell us, in one language for all platforms. */
@NullMarked
package dev.stammkunde.domain.shop;

import org.jspecify.annotations.NullMarked;
