/** Looks at a sender before the first mail goes out: at SES, in DNS, and in the stack. */
@NullMarked
package dev.stammkunde.commands.sender;

import org.jspecify.annotations.NullMarked;
