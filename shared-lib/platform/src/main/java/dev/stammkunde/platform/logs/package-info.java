/** Logs and metrics as lines of JSON: one per outcome, without personal data. */
@NullMarked
package dev.stammkunde.platform.logs;

import org.jspecify.annotations.NullMarked;
