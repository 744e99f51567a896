/** What answers come to: figures with their intervals, and what must not be told of few people. */
@NullMarked
package dev.stammkunde.surveys.figures;

import org.jspecify.annotations.NullMarked;
