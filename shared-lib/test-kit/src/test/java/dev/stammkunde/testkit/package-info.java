/** Tests of the test kit itself. */
@NullMarked
package dev.stammkunde.testkit;

import org.jspecify.annotations.NullMarked;
