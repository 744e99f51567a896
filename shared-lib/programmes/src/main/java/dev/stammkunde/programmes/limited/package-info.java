/** Limited offers: so many pieces in a window of time, and one for each customer. */
@NullMarked
package dev.stammkunde.programmes.limited;

import org.jspecify.annotations.NullMarked;
