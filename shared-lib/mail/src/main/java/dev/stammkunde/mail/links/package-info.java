/** Links in mails that prove by themselves what they are for. */
@NullMarked
package dev.stammkunde.mail.links;

import org.jspecify.annotations.NullMarked;
