/** Mails: what is asked for, what is decided on each, and how it is handed over. */
@NullMarked
package dev.stammkunde.mail;

import org.jspecify.annotations.NullMarked;
