/**
 * What a team should know: its sentences, numbers and next steps, for the console and for mails.
 */
@NullMarked
package dev.stammkunde.notices.content;

import org.jspecify.annotations.NullMarked;
