/** What was decided on mails, in sentences for the team. */
@NullMarked
package dev.stammkunde.mail.words;

import org.jspecify.annotations.NullMarked;
