/** What a shop sells. */
@NullMarked
package dev.stammkunde.shop.catalogue;

import org.jspecify.annotations.NullMarked;
