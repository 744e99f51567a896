/** Who a customer is and what they did, merged from events in any order. */
@NullMarked
package dev.stammkunde.customers;

import org.jspecify.annotations.NullMarked;
