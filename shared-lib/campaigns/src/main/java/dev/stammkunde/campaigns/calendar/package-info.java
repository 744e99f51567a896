/** Days of the calendar that campaigns are about: when they are, and what they are called. */
@NullMarked
package dev.stammkunde.campaigns.calendar;

import org.jspecify.annotations.NullMarked;
