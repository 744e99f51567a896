/** What rewards cost in a month, what is still owed, and the proof of both. */
@NullMarked
package dev.stammkunde.finance;

import org.jspecify.annotations.NullMarked;
