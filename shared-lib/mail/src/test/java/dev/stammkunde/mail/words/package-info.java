@NullMarked
package dev.stammkunde.mail.words;

import org.jspecify.annotations.NullMarked;
