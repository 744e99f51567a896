/** Programme rules: how much an order earns, and why. */
@NullMarked
package dev.stammkunde.points.programme;

import org.jspecify.annotations.NullMarked;
