@NullMarked
package dev.stammkunde.finance.closing;

import org.jspecify.annotations.NullMarked;
