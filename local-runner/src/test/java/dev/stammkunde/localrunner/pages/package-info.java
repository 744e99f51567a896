/** Tests of the runner: its pages. */
@NullMarked
package dev.stammkunde.localrunner.pages;

import org.jspecify.annotations.NullMarked;
