/** Tests of the runner. */
@NullMarked
package dev.stammkunde.localrunner;

import org.jspecify.annotations.NullMarked;
