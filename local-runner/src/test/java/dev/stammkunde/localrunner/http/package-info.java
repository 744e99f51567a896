/** Tests of the runner: http. */
@NullMarked
package dev.stammkunde.localrunner.http;

import org.jspecify.annotations.NullMarked;
