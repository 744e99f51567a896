/** The points ledger on DynamoDB. */
@NullMarked
package dev.stammkunde.dynamodb.points;

import org.jspecify.annotations.NullMarked;
