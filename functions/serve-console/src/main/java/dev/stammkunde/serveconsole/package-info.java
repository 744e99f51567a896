/** Serves the web console's files. */
@NullMarked
package dev.stammkunde.serveconsole;

import org.jspecify.annotations.NullMarked;
