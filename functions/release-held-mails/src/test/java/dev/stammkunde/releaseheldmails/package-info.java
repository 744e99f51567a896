/** Tests of the release of held mails. */
@NullMarked
package dev.stammkunde.releaseheldmails;

import org.jspecify.annotations.NullMarked;
