@NullMarked
package dev.stammkunde.dynamodb.consents;

import org.jspecify.annotations.NullMarked;
