/** Tests of collect-feedback. */
@NullMarked
package dev.stammkunde.collectfeedback;

import org.jspecify.annotations.NullMarked;
