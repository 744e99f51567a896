/** Events for regulars and workshops: who signs up, who waits for a seat, and who came. */
@NullMarked
package dev.stammkunde.programmes.gatherings;

import org.jspecify.annotations.NullMarked;
