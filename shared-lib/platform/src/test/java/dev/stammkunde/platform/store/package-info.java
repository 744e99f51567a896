@NullMarked
package dev.stammkunde.platform.store;

import org.jspecify.annotations.NullMarked;
