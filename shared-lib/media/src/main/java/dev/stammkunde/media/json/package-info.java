/** Pictures as documents. */
@NullMarked
package dev.stammkunde.media.json;

import org.jspecify.annotations.NullMarked;
