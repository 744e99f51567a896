/** Reference values, recovery of known parameters, and each abstention. */
@NullMarked
package dev.stammkunde.insights.value;

import org.jspecify.annotations.NullMarked;
