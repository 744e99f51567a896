/** Reports to try outputs with. */
@NullMarked
package dev.stammkunde.finance.output.testing;

import org.jspecify.annotations.NullMarked;
