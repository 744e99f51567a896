/** Runs the queues in ElasticMQ and feeds functions from them. */
@NullMarked
package dev.stammkunde.localrunner.queues;

import org.jspecify.annotations.NullMarked;
