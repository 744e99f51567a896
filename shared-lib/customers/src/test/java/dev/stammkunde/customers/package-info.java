/** Tests that merging does not depend on the order of arrival. */
@NullMarked
package dev.stammkunde.customers;

import org.jspecify.annotations.NullMarked;
