/** Hands mails over to Amazon SES. */
@NullMarked
package dev.stammkunde.mail.ses;

import org.jspecify.annotations.NullMarked;
