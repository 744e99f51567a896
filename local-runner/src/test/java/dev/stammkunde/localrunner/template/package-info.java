/** Tests of the runner: template. */
@NullMarked
package dev.stammkunde.localrunner.template;

import org.jspecify.annotations.NullMarked;
