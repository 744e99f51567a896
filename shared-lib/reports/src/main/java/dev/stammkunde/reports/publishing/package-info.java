/** What shops report goes to the bus once, and what cannot be understood is kept. */
@NullMarked
package dev.stammkunde.reports.publishing;

import org.jspecify.annotations.NullMarked;
