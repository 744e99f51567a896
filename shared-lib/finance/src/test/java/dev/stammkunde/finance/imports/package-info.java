@NullMarked
package dev.stammkunde.finance.imports;

import org.jspecify.annotations.NullMarked;
