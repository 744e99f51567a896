/** Public holidays of all countries that jollyday knows. */
@NullMarked
package dev.stammkunde.campaigns.holidays;

import org.jspecify.annotations.NullMarked;
