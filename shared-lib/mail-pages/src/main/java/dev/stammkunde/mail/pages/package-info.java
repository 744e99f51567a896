/** Pages that links in mails lead to, in German and English. */
@NullMarked
package dev.stammkunde.mail.pages;

import org.jspecify.annotations.NullMarked;
