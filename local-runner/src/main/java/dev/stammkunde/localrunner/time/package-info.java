/** Holds the runner's clock, which can be moved. */
@NullMarked
package dev.stammkunde.localrunner.time;

import org.jspecify.annotations.NullMarked;
