/** Tests of cases. */
@NullMarked
package dev.stammkunde.cases;

import org.jspecify.annotations.NullMarked;
