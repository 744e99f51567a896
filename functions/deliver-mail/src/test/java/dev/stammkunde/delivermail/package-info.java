/** Tests of the only sender of mails. */
@NullMarked
package dev.stammkunde.delivermail;

import org.jspecify.annotations.NullMarked;
