/** Lets a shop's team keep pictures for its mails. */
@NullMarked
package dev.stammkunde.managemedia;

import org.jspecify.annotations.NullMarked;
