/** Reference values of intervals. */
@NullMarked
package dev.stammkunde.platform.statistics;

import org.jspecify.annotations.NullMarked;
