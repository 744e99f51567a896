/** Compares the orders of shops with what their webhooks told, and puts webhooks back. */
@NullMarked
package dev.stammkunde.compareorders;

import org.jspecify.annotations.NullMarked;
