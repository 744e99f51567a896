/** Loads the function jars, each for itself, and calls their handlers as Lambda does. */
@NullMarked
package dev.stammkunde.localrunner.functions;

import org.jspecify.annotations.NullMarked;
