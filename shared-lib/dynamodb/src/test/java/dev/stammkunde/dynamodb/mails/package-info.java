/** Tests of mails on DynamoDB Local. */
@NullMarked
package dev.stammkunde.dynamodb.mails;

import org.jspecify.annotations.NullMarked;
