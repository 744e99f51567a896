/** In-memory customers, fixtures, and what every adapter of their ports must do. */
@NullMarked
package dev.stammkunde.testkit.customers;

import org.jspecify.annotations.NullMarked;
