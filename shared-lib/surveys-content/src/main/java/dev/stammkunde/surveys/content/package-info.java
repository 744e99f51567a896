/** What a survey's mails say. */
@NullMarked
package dev.stammkunde.surveys.content;

import org.jspecify.annotations.NullMarked;
