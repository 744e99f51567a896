/** Fakes and contract tests of the ports of cases. */
@NullMarked
package dev.stammkunde.cases.testing;

import org.jspecify.annotations.NullMarked;
