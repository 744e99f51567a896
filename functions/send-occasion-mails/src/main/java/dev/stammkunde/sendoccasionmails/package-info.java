/** Orders mails about days of the calendar, and newsletters. */
@NullMarked
package dev.stammkunde.sendoccasionmails;

import org.jspecify.annotations.NullMarked;
