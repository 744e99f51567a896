/** Reads and writes the documents of programmes. */
@NullMarked
package dev.stammkunde.programmes.json;

import org.jspecify.annotations.NullMarked;
