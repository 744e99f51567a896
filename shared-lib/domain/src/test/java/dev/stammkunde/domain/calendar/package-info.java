@NullMarked
package dev.stammkunde.domain.calendar;

import org.jspecify.annotations.NullMarked;
