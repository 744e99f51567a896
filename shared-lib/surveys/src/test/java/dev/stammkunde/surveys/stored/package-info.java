/** Tests of stored. */
@NullMarked
package dev.stammkunde.surveys.stored;

import org.jspecify.annotations.NullMarked;
