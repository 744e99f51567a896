/** Batches of SQS and the events in them. */
@NullMarked
package dev.stammkunde.platform.queues;

import org.jspecify.annotations.NullMarked;
