@NullMarked
package dev.stammkunde.mail.links;

import org.jspecify.annotations.NullMarked;
