/** Tests of what is decided on mails. */
@NullMarked
package dev.stammkunde.domain.mail;

import org.jspecify.annotations.NullMarked;
