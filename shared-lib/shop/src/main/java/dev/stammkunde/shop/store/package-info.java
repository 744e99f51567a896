/** API keys and rhythms of shops in DynamoDB. */
@NullMarked
package dev.stammkunde.shop.store;

import org.jspecify.annotations.NullMarked;
