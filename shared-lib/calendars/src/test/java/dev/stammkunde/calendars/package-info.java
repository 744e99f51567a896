@NullMarked
package dev.stammkunde.calendars;

import org.jspecify.annotations.NullMarked;
