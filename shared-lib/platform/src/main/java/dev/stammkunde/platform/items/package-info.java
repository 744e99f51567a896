/** Reading and writing of DynamoDB items by name. */
@NullMarked
package dev.stammkunde.platform.items;

import org.jspecify.annotations.NullMarked;
