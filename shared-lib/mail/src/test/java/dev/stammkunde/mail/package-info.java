/** Tests of what is decided on mails. */
@NullMarked
package dev.stammkunde.mail;

import org.jspecify.annotations.NullMarked;
