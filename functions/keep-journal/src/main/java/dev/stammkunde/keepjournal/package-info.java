/** Keeps what was booked in the journal. */
@NullMarked
package dev.stammkunde.keepjournal;

import org.jspecify.annotations.NullMarked;
