/** Published versions of shops' rules, in the shops table. */
@NullMarked
package dev.stammkunde.dynamodb.programmes;

import org.jspecify.annotations.NullMarked;
