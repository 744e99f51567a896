/**
 * A type of documents as a new one is made, of which each shop has several: all that it takes, with
 * its tests. Nothing of it is shipped.
 */
@NullMarked
package dev.stammkunde.platform.example;

import org.jspecify.annotations.NullMarked;
