/** Who a customer is and what they did, merged from events in any order. */
@NullMarked
package dev.stammkunde.domain.customer;

import org.jspecify.annotations.NullMarked;
