@NullMarked
package dev.stammkunde.mail.consent;

import org.jspecify.annotations.NullMarked;
