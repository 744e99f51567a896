/** Customers, their orders and their redactions in one DynamoDB table. */
@NullMarked
package dev.stammkunde.dynamodb.customers;

import org.jspecify.annotations.NullMarked;
