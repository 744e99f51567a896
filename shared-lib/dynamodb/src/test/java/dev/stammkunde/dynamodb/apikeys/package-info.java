/** The API keys table. */
@NullMarked
package dev.stammkunde.dynamodb.apikeys;

import org.jspecify.annotations.NullMarked;
