@NullMarked
package dev.stammkunde.finance.posting;

import org.jspecify.annotations.NullMarked;
