@NullMarked
package dev.stammkunde.schedules;

import org.jspecify.annotations.NullMarked;
