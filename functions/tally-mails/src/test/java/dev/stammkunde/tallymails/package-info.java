/** Tests of tally-mails. */
@NullMarked
package dev.stammkunde.tallymails;

import org.jspecify.annotations.NullMarked;
