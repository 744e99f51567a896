/** How many customers come back, how often and for how much: the figures of a shop's months. */
@NullMarked
package dev.stammkunde.insights;

import org.jspecify.annotations.NullMarked;
