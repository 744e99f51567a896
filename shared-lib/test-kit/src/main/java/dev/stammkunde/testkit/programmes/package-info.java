/** Programmes in memory, and the contract of their port. */
@NullMarked
package dev.stammkunde.testkit.programmes;

import org.jspecify.annotations.NullMarked;
