/** Makes of an order, of what is known of its reader and of a text the mail that is sent. */
@NullMarked
package dev.stammkunde.email.compose;

import org.jspecify.annotations.NullMarked;
