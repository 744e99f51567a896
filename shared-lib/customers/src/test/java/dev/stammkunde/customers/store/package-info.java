/** Tests of the customers table on DynamoDB Local. */
@NullMarked
package dev.stammkunde.customers.store;

import org.jspecify.annotations.NullMarked;
