/** Runs that go on by a message to their own queue. */
@NullMarked
package dev.stammkunde.campaigns.queues;

import org.jspecify.annotations.NullMarked;
