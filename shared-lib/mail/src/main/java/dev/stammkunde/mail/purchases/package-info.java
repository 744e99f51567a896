/**
 * What readers of campaigns' mails bought since: said of their orders, and not of why they bought.
 */
@NullMarked
package dev.stammkunde.mail.purchases;

import org.jspecify.annotations.NullMarked;
