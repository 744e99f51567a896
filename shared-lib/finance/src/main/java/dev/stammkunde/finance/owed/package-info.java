/** What is still owed, in three numbers that are never mixed up. */
@NullMarked
package dev.stammkunde.finance.owed;

import org.jspecify.annotations.NullMarked;
