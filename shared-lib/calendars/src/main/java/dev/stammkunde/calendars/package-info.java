/** Public holidays of all countries that jollyday knows. */
@NullMarked
package dev.stammkunde.calendars;

import org.jspecify.annotations.NullMarked;
