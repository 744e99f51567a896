/** The scripts at the root. */
@NullMarked
package dev.stammkunde.architecturetests.scripts;

import org.jspecify.annotations.NullMarked;
