/** Orders of mails, as the queue carries them. */
@NullMarked
package dev.stammkunde.lambdasupport.mail;

import org.jspecify.annotations.NullMarked;
