/** Makes inputs that nobody sends on purpose, the same ones for the same seed. */
@NullMarked
package dev.stammkunde.localrunner.fuzz;

import org.jspecify.annotations.NullMarked;
