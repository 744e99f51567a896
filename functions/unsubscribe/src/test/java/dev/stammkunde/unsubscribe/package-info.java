@NullMarked
package dev.stammkunde.unsubscribe;

import org.jspecify.annotations.NullMarked;
