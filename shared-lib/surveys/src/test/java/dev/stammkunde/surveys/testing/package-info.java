/** Fakes, samples and contract tests of this wing for the tests of all. */
@NullMarked
package dev.stammkunde.surveys.testing;

import org.jspecify.annotations.NullMarked;
