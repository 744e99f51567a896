/** Fakes and contract tests of finance's ports. */
@NullMarked
package dev.stammkunde.finance.testing;

import org.jspecify.annotations.NullMarked;
