/** Fakes and contract tests of insights' ports. */
@NullMarked
package dev.stammkunde.insights.testing;

import org.jspecify.annotations.NullMarked;
