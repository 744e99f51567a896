/** Tests of mails in memory. */
@NullMarked
package dev.stammkunde.testkit.mails;

import org.jspecify.annotations.NullMarked;
