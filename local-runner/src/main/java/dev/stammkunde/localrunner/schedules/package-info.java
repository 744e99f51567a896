/** Fires the schedules of the functions on the runner's clock. */
@NullMarked
package dev.stammkunde.localrunner.schedules;

import org.jspecify.annotations.NullMarked;
