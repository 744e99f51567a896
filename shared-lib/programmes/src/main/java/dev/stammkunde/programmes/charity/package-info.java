/** Organisations to which customers give points. */
@NullMarked
package dev.stammkunde.programmes.charity;

import org.jspecify.annotations.NullMarked;
