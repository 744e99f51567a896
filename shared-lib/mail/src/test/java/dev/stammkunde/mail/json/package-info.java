@NullMarked
package dev.stammkunde.mail.json;

import org.jspecify.annotations.NullMarked;
