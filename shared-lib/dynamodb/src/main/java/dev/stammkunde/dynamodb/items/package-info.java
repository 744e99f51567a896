/** Reading and writing of DynamoDB items by name. */
@NullMarked
package dev.stammkunde.dynamodb.items;

import org.jspecify.annotations.NullMarked;
