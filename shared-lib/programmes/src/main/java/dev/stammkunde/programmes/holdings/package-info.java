/** All that a customer has of programmes beyond points, read together. */
@NullMarked
package dev.stammkunde.programmes.holdings;

import org.jspecify.annotations.NullMarked;
