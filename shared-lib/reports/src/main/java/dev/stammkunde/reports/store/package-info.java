/** Marks of published reports and kept deliveries, in DynamoDB. */
@NullMarked
package dev.stammkunde.reports.store;

import org.jspecify.annotations.NullMarked;
