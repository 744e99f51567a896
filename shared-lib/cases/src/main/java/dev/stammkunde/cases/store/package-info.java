/** Cases and working hours in DynamoDB. */
@NullMarked
package dev.stammkunde.cases.store;

import org.jspecify.annotations.NullMarked;
