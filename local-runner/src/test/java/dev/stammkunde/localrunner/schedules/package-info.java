/** Tests of the runner: schedules. */
@NullMarked
package dev.stammkunde.localrunner.schedules;

import org.jspecify.annotations.NullMarked;
