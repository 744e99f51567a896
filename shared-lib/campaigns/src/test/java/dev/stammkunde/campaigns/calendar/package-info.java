@NullMarked
package dev.stammkunde.campaigns.calendar;

import org.jspecify.annotations.NullMarked;
