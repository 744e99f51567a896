@NullMarked
package dev.stammkunde.dynamodb;

import org.jspecify.annotations.NullMarked;
