/** Tests of what is recorded of the mail service's events. */
@NullMarked
package dev.stammkunde.recordmailevents;

import org.jspecify.annotations.NullMarked;
