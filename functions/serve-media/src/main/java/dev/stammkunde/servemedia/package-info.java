/** Serves the pictures of mails. */
@NullMarked
package dev.stammkunde.servemedia;

import org.jspecify.annotations.NullMarked;
