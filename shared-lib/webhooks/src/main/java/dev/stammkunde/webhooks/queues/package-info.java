/** Webhooks on their way to who sends them. */
@NullMarked
package dev.stammkunde.webhooks.queues;

import org.jspecify.annotations.NullMarked;
