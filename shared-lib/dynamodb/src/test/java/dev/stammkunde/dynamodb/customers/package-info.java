/** Tests of the customers table on DynamoDB Local. */
@NullMarked
package dev.stammkunde.dynamodb.customers;

import org.jspecify.annotations.NullMarked;
