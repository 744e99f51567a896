/** Tests that the in-memory customers keep the contracts. */
@NullMarked
package dev.stammkunde.testkit.customers;

import org.jspecify.annotations.NullMarked;
