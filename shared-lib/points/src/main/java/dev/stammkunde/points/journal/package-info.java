/**
 * The journal: what was booked, by shop and day, so that a month is read without the tables. Lines
 * of one day are one sorted list, however many objects they lie in and however often they came.
 */
@NullMarked
package dev.stammkunde.points.journal;

import org.jspecify.annotations.NullMarked;
