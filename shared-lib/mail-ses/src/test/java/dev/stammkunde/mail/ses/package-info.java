@NullMarked
package dev.stammkunde.mail.ses;

import org.jspecify.annotations.NullMarked;
