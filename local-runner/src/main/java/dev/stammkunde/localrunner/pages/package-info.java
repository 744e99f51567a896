/** Shows what the runner does, to people as pages and to programs as JSON. */
@NullMarked
package dev.stammkunde.localrunner.pages;

import org.jspecify.annotations.NullMarked;
