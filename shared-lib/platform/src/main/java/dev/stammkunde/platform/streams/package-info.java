/** What was written to tables, in the order in which it was. */
@NullMarked
package dev.stammkunde.platform.streams;

import org.jspecify.annotations.NullMarked;
