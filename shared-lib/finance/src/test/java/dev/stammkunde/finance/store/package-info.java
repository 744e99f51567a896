@NullMarked
package dev.stammkunde.finance.store;

import org.jspecify.annotations.NullMarked;
