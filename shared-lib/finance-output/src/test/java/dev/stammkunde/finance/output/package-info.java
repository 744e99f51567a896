@NullMarked
package dev.stammkunde.finance.output;

import org.jspecify.annotations.NullMarked;
