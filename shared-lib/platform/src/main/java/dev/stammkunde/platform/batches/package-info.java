/** The frame of all functions that get many things in one call: of queues, and of streams. */
@NullMarked
package dev.stammkunde.platform.batches;

import org.jspecify.annotations.NullMarked;
