@NullMarked
package dev.stammkunde.finance.keys;

import org.jspecify.annotations.NullMarked;
