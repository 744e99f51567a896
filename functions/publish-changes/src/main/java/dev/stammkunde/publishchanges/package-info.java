/** Tells the bus what was booked. */
@NullMarked
package dev.stammkunde.publishchanges;

import org.jspecify.annotations.NullMarked;
