/** Accepts mails as SES does, keeps them, and reports what became of them. */
@NullMarked
package dev.stammkunde.localrunner.mail;

import org.jspecify.annotations.NullMarked;
