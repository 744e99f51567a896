/** Customers, their orders and their redactions in one DynamoDB table. */
@NullMarked
package dev.stammkunde.customers.store;

import org.jspecify.annotations.NullMarked;
