/** Batches from SQS: one message at a time, failures reported one by one. */
@NullMarked
package dev.stammkunde.lambdasupport.sqs;

import org.jspecify.annotations.NullMarked;
