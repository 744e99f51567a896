/** Tests of the runner: queues. */
@NullMarked
package dev.stammkunde.localrunner.queues;

import org.jspecify.annotations.NullMarked;
