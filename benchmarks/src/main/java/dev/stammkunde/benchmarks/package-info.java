/** Programs that measure. Each compares two things in one run and prints their ratio. */
@NullMarked
package dev.stammkunde.benchmarks;

import org.jspecify.annotations.NullMarked;
