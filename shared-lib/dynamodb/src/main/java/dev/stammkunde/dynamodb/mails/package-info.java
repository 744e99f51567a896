/** Records of mails, standings of customers and suppressed addresses in DynamoDB. */
@NullMarked
package dev.stammkunde.dynamodb.mails;

import org.jspecify.annotations.NullMarked;
