/** Filters of log lines, as CloudWatch reads them. */
@NullMarked
package dev.stammkunde.architecturetests.logs;

import org.jspecify.annotations.NullMarked;
