@NullMarked
package dev.stammkunde.platform.counting.store;

import org.jspecify.annotations.NullMarked;
