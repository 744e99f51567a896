/** Records what the mail service tells of mails, and what follows for their recipients. */
@NullMarked
package dev.stammkunde.recordmailevents;

import org.jspecify.annotations.NullMarked;
