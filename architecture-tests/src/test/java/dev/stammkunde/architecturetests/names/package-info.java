/** One name for each function, everywhere. */
@NullMarked
package dev.stammkunde.architecturetests.names;

import org.jspecify.annotations.NullMarked;
