/**
 * Tallies that are kept by a stream: how many things there are of each kind, whatever their number,
 * without reading them.
 */
@NullMarked
package dev.stammkunde.platform.counting;

import org.jspecify.annotations.NullMarked;
