/** Tests of the runner: demo. */
@NullMarked
package dev.stammkunde.localrunner.demo;

import org.jspecify.annotations.NullMarked;
