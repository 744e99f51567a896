/** Feeds functions with what is written to tables, as Lambda does from streams of DynamoDB. */
@NullMarked
package dev.stammkunde.localrunner.streams;

import org.jspecify.annotations.NullMarked;
