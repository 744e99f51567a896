/** Hands mails over to Amazon SES. */
@NullMarked
package dev.stammkunde.email.ses;

import org.jspecify.annotations.NullMarked;
