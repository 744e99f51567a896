/** Puts days of the journal together that are over. */
@NullMarked
package dev.stammkunde.settlejournal;

import org.jspecify.annotations.NullMarked;
