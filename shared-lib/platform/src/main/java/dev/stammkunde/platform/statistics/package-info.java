/** What can be said of all customers by what some of them did, and how certain that is. */
@NullMarked
package dev.stammkunde.platform.statistics;

import org.jspecify.annotations.NullMarked;
