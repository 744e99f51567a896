/** Ledgers, accounts and programmes in DynamoDB. */
@NullMarked
package dev.stammkunde.points.store;

import org.jspecify.annotations.NullMarked;
