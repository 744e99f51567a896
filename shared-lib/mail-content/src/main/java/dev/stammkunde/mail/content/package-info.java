/** Makes of an order, of what is known of its reader and of a text the mail that is sent. */
@NullMarked
package dev.stammkunde.mail.content;

import org.jspecify.annotations.NullMarked;
