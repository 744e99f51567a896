/** What tests of all wings look at the log by. */
@NullMarked
package dev.stammkunde.platform.testing;

import org.jspecify.annotations.NullMarked;
