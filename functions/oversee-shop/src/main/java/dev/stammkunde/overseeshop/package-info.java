/** Tells a shop's team what they may see, and what is going on in a shop. */
@NullMarked
package dev.stammkunde.overseeshop;

import org.jspecify.annotations.NullMarked;
