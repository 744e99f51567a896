/** Tells people what is kept of a customer, and has it erased. */
@NullMarked
package dev.stammkunde.manageprivacy;

import org.jspecify.annotations.NullMarked;
