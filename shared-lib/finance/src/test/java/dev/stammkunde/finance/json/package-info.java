@NullMarked
package dev.stammkunde.finance.json;

import org.jspecify.annotations.NullMarked;
