/** Keeps tallies of what came of mails. */
@NullMarked
package dev.stammkunde.tallymails;

import org.jspecify.annotations.NullMarked;
