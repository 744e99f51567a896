@NullMarked
package dev.stammkunde.mail.content;

import org.jspecify.annotations.NullMarked;
