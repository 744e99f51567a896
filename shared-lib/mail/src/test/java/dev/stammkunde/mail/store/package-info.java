@NullMarked
package dev.stammkunde.mail.store;

import org.jspecify.annotations.NullMarked;
