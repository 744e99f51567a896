/** When shops were heard, in the shops table. */
@NullMarked
package dev.stammkunde.dynamodb.shops;

import org.jspecify.annotations.NullMarked;
