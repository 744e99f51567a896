/** Tests of the runner: streams of tables. */
@NullMarked
package dev.stammkunde.localrunner.streams;

import org.jspecify.annotations.NullMarked;
