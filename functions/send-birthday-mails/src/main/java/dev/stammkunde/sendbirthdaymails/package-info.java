/** Celebrates customers' birthdays: gives the gift of a campaign and orders its mail. */
@NullMarked
package dev.stammkunde.sendbirthdaymails;

import org.jspecify.annotations.NullMarked;
