/**
 * The rights of those whose data is kept: nothing is forgotten in a copy, and an erasure keeps its
 * word.
 */
@NullMarked
package dev.stammkunde.architecturetests.privacy;

import org.jspecify.annotations.NullMarked;
