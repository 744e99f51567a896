/** Customers whose habits are known, for tests of models and for benchmarks. */
@NullMarked
package dev.stammkunde.insights.value.testing;

import org.jspecify.annotations.NullMarked;
